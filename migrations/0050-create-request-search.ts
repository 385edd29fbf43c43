import { type Kysely, sql } from 'kysely';

/**
 * Free text over requests: `request_search` finds any three characters or more, Thai or Latin, wherever they stand
 * (trigrams); `request_words` finds words by their first one or two (some Thai names have no more). Thai vowels and tone
 * marks are combining marks (Mn), which unicode61 would take for gaps between words.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE VIRTUAL TABLE request_search USING fts5 (
      search_text, content = 'request', content_rowid = 'id', tokenize = 'trigram'
    )`.execute(db);
  await sql`
    CREATE VIRTUAL TABLE request_words USING fts5 (
      search_text, content = 'request', content_rowid = 'id', detail = 'none', prefix = '1 2',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
    )`.execute(db);
  await sql`
    CREATE TRIGGER request_search_insert AFTER INSERT ON request BEGIN
      INSERT INTO request_search (rowid, search_text) VALUES (new.id, new.search_text);
      INSERT INTO request_words (rowid, search_text) VALUES (new.id, new.search_text);
    END`.execute(db);
  await sql`
    CREATE TRIGGER request_search_update AFTER UPDATE OF search_text ON request
    WHEN old.search_text <> new.search_text BEGIN
      INSERT INTO request_search (request_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
      INSERT INTO request_search (rowid, search_text) VALUES (new.id, new.search_text);
      INSERT INTO request_words (request_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
      INSERT INTO request_words (rowid, search_text) VALUES (new.id, new.search_text);
    END`.execute(db);
}
