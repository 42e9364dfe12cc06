/* A name and a title written as one word: 後藤座長, 河内情報セキュリティ対策室長, 田中太郎議員, 事務局餅田企画課長. */
#ifndef PDI_MINUTES_TITLED_H
#define PDI_MINUTES_TITLED_H

#include "minutes/name.h"

typedef struct pdi_titled {
    int weight;     /* 0: ends in no title */
    pdi_str office; /* what stands before the name: 事務局; else PDI_NONE */
    pdi_str name;   /* PDI_NONE: a title alone (総務課長) */
    pdi_str words;  /* the whole title: 情報セキュリティ対策室長, 座長 */
    bool is_role;   /* words are a word of the roles table */
    bool is_post;   /* words end in a word of the posts table */
    pdi_name bearer;
} pdi_titled;

/* Whether letters are a role in a meeting; a title of state (副大臣) is a post, also where minutes call people by it.
 */
bool pdi_is_role(const pdi_knowledge *k, pdi_str letters);
/* Whether letters before a title could be a surname that no table holds. */
bool pdi_could_be_surname(const pdi_knowledge *k, pdi_str letters);
/* Slices of the result point into what was printed. */
pdi_titled pdi_titled_read(const pdi_knowledge *k, const pdi_letters *letters);
/* The same where everything around it names somebody: the first letters are then a surname even if no table knows it
 * and what follows could be an organisation by itself (安孫子|図書館・学校図書館振興室長). */
pdi_titled pdi_titled_guess(const pdi_knowledge *k, pdi_str printed);

#endif
