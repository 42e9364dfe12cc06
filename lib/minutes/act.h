/* Sentences that report an act instead of words: `事務局より、資料7-4に基づき説明が行われた。` */
#ifndef PDI_MINUTES_ACT_H
#define PDI_MINUTES_ACT_H

#include "minutes/person.h"

/* The next sentence of text from *at on (with its 。 and closing brackets); false at the end. Brackets are kept whole.
 */
bool pdi_sentence_next(pdi_str text, size_t *at, pdi_str *sentence);
/* The label that ends right before `end`: it begins at the clause's beginning (、 。 or a bracket before it), behind
 * what leads the clause in. n == 0 where none does that is at least so likely. */
pdi_str pdi_label_before(const pdi_reader *r, pdi_str sentence, size_t end, pdi_likely least);
/* Who acts in a sentence (事務局, 中尾構成員, NICT): a label before より, から, が or は; n == 0 for nobody. */
pdi_str pdi_act_actor(const pdi_reader *r, pdi_str sentence);
/* 続いて, 次に, なお: words that lead a clause in. */
bool pdi_act_leads_in(pdi_str words);
/* Whether a sentence reports an act: by its ending. `actor` says whether it names who acts. */
bool pdi_act_is(const pdi_knowledge *k, pdi_str sentence, bool actor);
/* Whether a sentence ends with somebody's being chosen: 会長には山根委員が選出された。 */
bool pdi_act_tells_choice(pdi_str sentence);
/* Whether a sentence reports what was decided, by all of them: 審議の結果、…こととされた。, 原案のとおり承認された。 */
bool pdi_act_decides(const pdi_knowledge *k, pdi_str sentence);
/* Whether a sentence only announces what follows. */
bool pdi_act_announces(const pdi_knowledge *k, pdi_str sentence);

/* NICT, JPCERT/CC: who acts or speaks may be known by letters alone. */
bool pdi_is_acronym(pdi_str text);

#endif
