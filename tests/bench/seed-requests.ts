import { join } from 'node:path';
import Database from 'better-sqlite3';
import { buddhistYearOf } from '#shared/domain/buddhist-date.ts';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { REQUEST_STATES } from '#shared/domain/request-state.ts';
import { thaiSortKey } from '#shared/domain/thai-sort-key.ts';
import { NO_KEY_GUARD } from '#main/registry/key-file.ts';
import { openRegistry } from '#main/registry/open-registry.ts';
import { NATIONAL_ID, personKeyOf } from '#main/registry/repositories/national-id-column.ts';
import { searchText } from '#main/registry/search-text.ts';
import { nationalIdOf } from '../helpers/sample-requests.ts';
import { createRandom } from './random.ts';

const FIRST_TH =
  'สมชาย,กุลธิดา,อำไพ,ธนพล,พรทิพย์,วีระ,ณัฐวุฒิ,รัตนา,เบญจมาศ,ปิยะ,ศิริพร,เกรียงไกร,แสงดาว,โสภา,ไพโรจน์,ใจทิพย์'.split(',');
const LAST_TH =
  'ใจดี,วงศ์สวัสดิ์,นาคสุข,ศรีสุวรรณ,แก้วมณี,ทองคำ,เจริญสุข,พูลสวัสดิ์,ไชยวงศ์,มั่นคง,อินทร์แก้ว,บุญมา,เพ็ชรรัตน์,โพธิ์ทอง'.split(',');
const FIRST_EN =
  'Somchai,Kulthida,Amphai,Thanaphon,Phonthip,Wira,Natthawut,Rattana,Benchamat,Piya,Siriphon,Kriangkrai,Saengdao,Sopha,Phairot,Chaithip'.split(
    ',',
  );
const LAST_EN =
  'Jaidee,Wongsawat,Naksuk,Sisuwan,Kaeomani,Thongkham,Charoensuk,Phunsawat,Chaiwong,Mankhong,Inkaeo,Bunma,Phetcharat,Phothong'.split(
    ',',
  );
const SYLLABLES = 'กา,จันทร์,ดี,ทอง,นภา,พร,มณี,รัตน์,วิไล,ศักดิ์,สุข,แสง,โชติ,ไพร'.split(',');

/** Share of each state in an office some years old: most requests are long delivered. */
const STATES = REQUEST_STATES.flatMap((state) =>
  Array<typeof state>(state === 'delivered' ? 80 : 2).fill(state),
);

/**
 * A registry with `count` requests of invented people over five years, the same for the same count. A random surname
 * part makes most names rare and a few very common, as they are.
 */
export async function seedRequests(folder: string, count: number): Promise<void> {
  const registry = await openRegistry(folder, NO_KEY_GUARD, () => '2026-11-22T02:00:00.000Z');
  const { vault } = registry;
  const units = await registry.db.selectFrom('unit').select(['id', 'name_th']).orderBy('id').execute();
  const sqlite = new Database(join(folder, 'registry.sqlite'));
  // a registry that can be made again needs no protection while it is made
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -1500000');
  sqlite.pragma('temp_store = MEMORY');
  const random = createRandom(2569);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const columns =
    'id,code,submission_key,kind,state,revision,unit_id,title_th,first_name_th,last_name_th,first_name_en,last_name_en,' +
    'national_id_cipher,person_key,category,position,contact_email,recovery_email,phone,purpose,requested_local_part,' +
    'submitted_at,state_since,confirmed_by,taken_by,sort_key,search_text';
  const insert = sqlite.prepare(
    `INSERT INTO request (${columns}) VALUES (${columns.replaceAll(/[^,]+/g, '?')})`,
  );
  const event = sqlite.prepare(
    'INSERT INTO request_event (request_id, at, event, state, actor, door) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const numbers = new Map<number, number>();
  const begin = Date.parse('2022-01-01T02:00:00.000Z');
  const step = (5 * 365 * 86_400_000) / count;
  sqlite.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const at = new Date(begin + Math.floor(n * step)).toISOString();
      const buddhistYear = buddhistYearOf(at);
      const runningNumber = (numbers.get(buddhistYear) ?? 0) + 1;
      numbers.set(buddhistYear, runningNumber);
      const code = makeDocumentCode({ buddhistYear, runningNumber });
      const person = Math.floor(random() * FIRST_TH.length);
      const family = Math.floor(random() * LAST_TH.length);
      const firstTh = FIRST_TH[person] as string;
      const lastTh = `${LAST_TH[family]}${random() < 0.7 ? pick(SYLLABLES) + pick(SYLLABLES) : ''}`;
      const firstEn = FIRST_EN[person] as string;
      const lastEn = LAST_EN[family] as string;
      const unit = pick(units);
      const state = pick(STATES);
      const id = nationalIdOf(n % 1_000_000);
      const email = `${firstEn}.${lastEn}${n}@example.com`.toLowerCase();
      insert.run(
        n + 1,
        code,
        `seed-${n}`,
        'personal',
        state,
        1,
        unit.id,
        'นาย',
        firstTh,
        lastTh,
        firstEn,
        lastEn,
        vault.seal(NATIONAL_ID, id),
        personKeyOf(vault, id),
        'judicial-service-officer',
        'นิติกร',
        email,
        email,
        '053112305',
        null,
        null,
        at,
        at,
        null,
        null,
        thaiSortKey(`${firstTh} ${lastTh}`),
        searchText(code, `${firstTh} ${lastTh}`, `${firstEn} ${lastEn}`, unit.name_th, email),
      );
      event.run(n + 1, at, 'submit', state, 'seed', 'bench');
    }
    const sequence = sqlite.prepare('INSERT OR REPLACE INTO request_sequence VALUES (?, ?)');
    for (const [year, last] of numbers) sequence.run(year, last);
  })();
  sqlite.exec("INSERT INTO request_search(request_search) VALUES ('optimize');");
  sqlite.close();
  await registry.close();
}
