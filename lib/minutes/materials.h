/* The list of hand-outs. */
#ifndef PDI_MINUTES_MATERIALS_H
#define PDI_MINUTES_MATERIALS_H

#include "minutes/section.h"

typedef struct pdi_materials {
    PDI_LIST(struct pdoc_material *) list;
} pdi_materials;

/* Reads lines [first, last) as a list of hand-outs. */
void pdi_materials_read(pdi_reader *r, pdi_materials *materials, struct pdoc_session *session, uint32_t first,
                        uint32_t last, const char *from);
/* The length of a hand-out's label at the head of text (資料26-1, 参考資料 4-1, 別紙2), 0 for none. */
size_t pdi_material_label(pdi_str text);
/* （資料2）: the label that is all that a bracket holds, where the bracket is all of text; n == 0 where that is not so.
 */
pdi_str pdi_material_label_in_bracket(pdi_str text);
/* 会議録(案)・・・・資料1, 会議録(資料1), 会議録　資料1: whether words end in a hand-out's label. */
bool pdi_material_label_ends(pdi_str text);

#endif
