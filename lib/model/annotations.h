/* Annotations while they are made, and the insides of mentions and entities. */
#ifndef PDI_MODEL_ANNOTATIONS_H
#define PDI_MODEL_ANNOTATIONS_H

#include "extract/marks.h"
#include "model/object.h"

struct pdoc_extractor {
    pdi_count count;
    pdoc_allocator with;
    pdi_str name, version;
    pdoc_phase phase;
    int32_t priority;
    int (*extract)(void *user, pdoc_extraction *extraction);
    void *user;
    pdoc_destroy_fn destroy;
};

typedef struct pdi_attribute {
    pdi_str key, value;
} pdi_attribute;

struct pdoc_mention {
    struct pdoc_annotations *annotations; /* NULL while extractors are at work */
    uint32_t index;
    pdi_str type, text, canonical, value, rule;
    pdoc_extractor *extractor;
    double confidence;
    pdi_place place;
    const pdoc_attendee *attendee;
    PDI_LIST(const pdoc_attendee *) candidates;
    const pdoc_material *material;
    const pdoc_remark *remark;
    const pdoc_session *session;
    const pdoc_entity *entity;
    PDI_LIST(pdi_attribute) attributes;
};

/* A mention as it was reported: with its place in the flow and what decides where two overlap. */
struct pdoc_draft {
    struct pdoc_mention mention;
    pdoc_extraction *extraction;
    uint32_t start, end; /* in the flow's text */
    int32_t priority;
    uint32_t order; /* of extractor and report together: drafts are numbered as they come */
    bool gone;      /* its extractor failed */
};

struct pdoc_entity {
    struct pdoc_annotations *annotations;
    uint32_t index;
    pdi_str type, canonical;
    const pdoc_mention **mentions;
    uint32_t mention_count;
};

/* The mentions that belong to one remark, attendee or material: indices in `list`. */
typedef struct pdi_mention_range {
    uint32_t first, count;
} pdi_mention_range;

struct pdoc_annotations {
    pdi_count count;
    pdi_arena arena;
    pdoc_analyzer *analyzer;
    pdoc_document *document;
    pdoc_mention *mentions;
    size_t mention_count;
    pdoc_entity *entities;
    size_t entity_count;
    const pdoc_diagnostic *diagnostics;
    size_t diagnostic_count, diagnostics_dropped;
    /* By the index of a remark, attendee or material in its document. */
    const pdi_mention_range *of_remark, *of_attendee, *of_material;
    size_t remark_count, attendee_count, material_count;
    const uint32_t *attendee_mentions, *material_mentions;
    pdi_stretches mention_at;
};

typedef struct pdi_draft_list {
    PDI_LIST(pdoc_draft *) list;
} pdi_draft_list;

/* One run of all extractors over one document. */
struct pdoc_extraction {
    pdi_job *job;
    const pdoc_analyzer *analyzer;
    pdoc_document *document;
    pdoc_extractor *now; /* who is at work */
    pdi_draft_list drafts;     /* all that was reported; those of failed extractors are gone */
    pdi_draft_list found;      /* what stood after the last phase, in the order of the text; never "none" */
    pdoc_status ended;         /* why nothing more is taken: no memory, a limit, cancelled; PDOC_OK while all is well */
    char why[200];             /* what the extractor at work says of its failure */
    bool refused;              /* the one at work was told so already */
    const pdi_marking *marking; /* by which the text was marked; NULL: it was not */
    pdi_marks marks;
};

/* Leaves of overlapping drafts those that the rule of pdoc_annotations_make() keeps, in the order of the text. */
void pdi_overlap_resolve(pdi_job *job, const pdi_draft_list *drafts, size_t flow_length, pdi_draft_list *kept);
/* Turns what was found into mentions, entities and their indices. */
void pdi_annotations_fill(pdi_job *job, pdoc_annotations *annotations, const pdi_draft_list *found);

#endif
