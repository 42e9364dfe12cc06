/* What the built-in extractors find, a function each; builtin.c lists them with phase and priority. Those that walk
 * over all of the text have a second one, which tells the characters that they stop at. */
#ifndef PDI_EXTRACT_FINDERS_H
#define PDI_EXTRACT_FINDERS_H

#include "extract/view.h"

/* Days, months, years, times of day and spans between them, absolute or told from the session's day. */
void pdi_find_dates(pdi_view *view, const void *unused);
void pdi_date_stops(const pdi_knowledge *k, pdi_stops *stops);
/* Numbers with their units: money, shares, counts, measures. */
void pdi_find_quantities(pdi_view *view, const void *unused);
void pdi_quantity_stops(const pdi_knowledge *k, pdi_stops *stops);

/* Names that no table holds, by how they end: organisations, laws, publications, programmes, events, places. */
void pdi_find_forms(pdi_view *view, const void *unused);
void pdi_form_stops(const pdi_knowledge *k, pdi_stops *stops);
/* Where a name begins in a run: behind 本, 各, 改正, 第3回 and the like. */
const char *pdi_name_begin(const char *from, const char *to);
/* A name without its legal forms (株式会社, (社), NPO), at its ends or before a unit's name. */
pdi_str pdi_without_legal_form(pdi_view *view, pdi_str name);

/* The body that met, those above it, and the organisations of its people. */
void pdi_find_own(pdi_view *view, const void *unused);

/* Short names that the document defines, and where it uses them. */
void pdi_find_acronyms(pdi_view *view, const void *unused);
/* Articles behind laws, and 同法 with an article. */
void pdi_find_law_articles(pdi_view *view, const void *unused);
/* Meetings by number: 第6回会合. */
void pdi_find_meetings(pdi_view *view, const void *unused);
/* What is named by a word and a number: standards, conferences, typhoons. */
void pdi_find_numbered(pdi_view *view, const void *unused);
void pdi_numbered_stops(const pdi_knowledge *k, pdi_stops *stops);
/* Posts without a name, which are no mentions: 医政局長. */
void pdi_find_posts(pdi_view *view, const void *unused);

/* Venues, and places with what is written on: 石川県珠洲市, addresses. */
void pdi_find_places(pdi_view *view, const void *unused);
/* What is written on to publications, laws and products: (案), の一部を改正する法律, XP. */
void pdi_find_versions(pdi_view *view, const void *unused);
/* Titles in quotation marks, and names whose parts are joined by kana. */
void pdi_find_titles(pdi_view *view, const void *unused);
void pdi_title_stops(const pdi_knowledge *k, pdi_stops *stops);

/* Organisations written one behind the other: 米国NTIA, 産業技術環境局 計量行政室. */
void pdi_find_chains(pdi_view *view, const void *unused);

/* Attendees wherever they are named, and people whom nobody lists. */
void pdi_find_people(pdi_view *view, const void *unused);
void pdi_people_stops(const pdi_knowledge *k, pdi_stops *stops);

/* References to numbered hand-outs: 資料26-3, 別紙1. */
void pdi_find_materials(pdi_view *view, const void *unused);
void pdi_material_stops(const pdi_knowledge *k, pdi_stops *stops);

/* The law that a bill will be: without 案 at its end. */
pdi_str pdi_law_of_bill(pdi_str name);

#endif
