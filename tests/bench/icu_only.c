/* What a program costs that only opens ICU's converter of Shift_JIS: what any program costs that reads it. */
#include <unicode/ucnv.h>

int main(void) {
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("Shift_JIS", &code);
    if (U_FAILURE(code)) return 1;
    ucnv_close(converter);
    return 0;
}
