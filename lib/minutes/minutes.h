/* The parser of minutes: from logical lines to what the meeting's clerk wrote down. */
#ifndef PDI_MINUTES_MINUTES_H
#define PDI_MINUTES_MINUTES_H

#include "layout/flow.h"
#include "minutes/record.h"

/* Reads the whole document. Everything in the result lives in job->keep. Never fails for what the text says. */
pdi_record *pdi_minutes_read(pdi_job *job, const pdi_knowledge *k, const pdi_flow *flow, const pdi_facts *facts);

#endif
