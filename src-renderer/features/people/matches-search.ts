import type { StaffMember } from '#shared/contract/people.ts';
import { normaliseThai } from '#shared/domain/thai-text.ts';

/** Whether every word of a search stands somewhere in a person's names or units. */
export function matchesSearch(person: StaffMember, search: string): boolean {
  const names = [
    person.displayName,
    person.username,
    ...person.units.flatMap((unit) => [unit.nameTh, unit.nameEn]),
  ];
  const text = names.join(' ').toLowerCase();
  return normaliseThai(search)
    .toLowerCase()
    .split(' ')
    .every((word) => text.includes(word));
}
