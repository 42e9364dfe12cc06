/* What a bracket beside a name, or a line between names, says: absent, remote, a role, who came for whom, an order, a
 * count. */
#ifndef PDI_MINUTES_ASIDE_H
#define PDI_MINUTES_ASIDE_H

#include "minutes/row.h"

typedef enum pdi_proxy {
    PDI_PROXY_NONE,
    PDI_PROXY_UNNAMED, /* (代理出席): came for somebody, or somebody came, and the list does not say who */
    PDI_PROXY_FOR,     /* (菅構成員代理): the one it stands with came for `person` */
    PDI_PROXY_CAME     /* (代理 日向 小夜子 総務副大臣): `person` came for the one it stands with */
} pdi_proxy;

typedef struct pdi_aside {
    bool known;             /* one of the things below */
    pdoc_attendance status; /* UNKNOWN where it says nothing of that */
    pdi_str role;           /* slice of the text */
    pdi_proxy proxy;
    pdi_str person; /* of a proxy: the other person, as printed, with titles */
    bool order;     /* 敬称略, 五十音順 … */
    bool count;     /* 以上24名 */
    uint64_t number;
} pdi_aside;

pdi_aside pdi_aside_read(const pdi_knowledge *k, pdi_str text);
/* 参加者|13名: text without the number of people that ends it, which is then in *count (may be NULL); text itself where
 * there is none. */
pdi_str pdi_without_people(pdi_str text, pdi_str *count);

/* 「○」は委員からの発言、「→」は…: whether a line says what the signs before speeches mean. */
bool pdi_is_legend_of_signs(const pdi_knowledge *k, pdi_str text);

#endif
