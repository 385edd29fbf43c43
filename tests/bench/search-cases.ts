import type { RequestFilter } from '#shared/contract/requests.ts';

type Sort = 'newest' | 'oldest' | 'waiting' | 'name';

/** What people ask of the Doc List: from the first screen to the worst that free text and filters allow. */
export const SEARCH_CASES: Record<string, { filter: RequestFilter; sort: Sort; place?: number }> = {
  'first screen': { filter: {}, sort: 'newest' },
  'nine tenths down': { filter: {}, sort: 'newest', place: 0.9 },
  'by name': { filter: {}, sort: 'name' },
  'by name, half-way': { filter: {}, sort: 'name', place: 0.5 },
  'confirmed, oldest first': { filter: { states: ['confirmed'] }, sort: 'oldest' },
  'two states by name': { filter: { states: ['delivered', 'parked'] }, sort: 'name' },
  'waits for paper, longest first': { filter: { view: 'paper' }, sort: 'waiting' },
  'came back to one unit': { filter: { view: 'back', unitId: 100 }, sort: 'waiting' },
  'one unit': { filter: { unitId: 100 }, sort: 'newest' },
  'a kind that nobody asked for': { filter: { kind: 'unit' }, sort: 'newest' },
  'one year': { filter: { from: '2025-01-01', to: '2025-12-31' }, sort: 'newest' },
  'a common first name': { filter: { text: 'สมชาย' }, sort: 'newest' },
  'a common first name, by name': { filter: { text: 'สมชาย' }, sort: 'name' },
  'a full name and a court': { filter: { text: 'กุลธิดา วงศ์สวัสดิ์ เชียงใหม่' }, sort: 'newest' },
  'a court': { filter: { text: 'ศาลจังหวัดเชียงใหม่' }, sort: 'newest' },
  'one letter': { filter: { text: 'ส' }, sort: 'newest' },
  'two letters': { filter: { text: 'ใจ' }, sort: 'newest' },
  nobody: { filter: { text: 'ไม่มีผู้ใดชื่อนี้' }, sort: 'newest' },
  'a whole code': { filter: { text: 'EM6900012357' }, sort: 'newest' },
  'codes of the oldest year, newest first': { filter: { text: 'EM65' }, sort: 'newest' },
  'everybody, by name': { filter: { text: 'example.com' }, sort: 'name' },
  'a name, a state and a year': {
    filter: { text: 'สมชาย', states: ['confirmed'], from: '2025-01-01', to: '2025-12-31' },
    sort: 'newest',
  },
};
