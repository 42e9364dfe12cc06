/* Who presides, where the list does not say it and the minutes do in words. */
#ifndef PDI_MINUTES_PRESIDING_H
#define PDI_MINUTES_PRESIDING_H

#include "minutes/attendance.h"

/* 議長は、会議規則により鵜ノ沢会長にお願いします; 規定により会長が議長となります: looks for such a sentence among the
 * first of lines [first, last) and notes in the list whom it names, if that is one of the listed. */
void pdi_presiding_find(pdi_reader *r, pdi_attendance *list, struct pdoc_session *session, uint32_t first,
                        uint32_t last);

#endif
