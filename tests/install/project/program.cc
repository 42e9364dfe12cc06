#include "program.h"

int main(void) { return print_minutes(); }
