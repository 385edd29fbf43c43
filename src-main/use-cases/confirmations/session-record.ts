import type { HandledPaper } from '#shared/contract/confirmations.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { RETURN_REASONS } from '#shared/contract/vocabulary.ts';
import { maskNationalId } from '#shared/domain/national-id.ts';
import { type DeskEvent, type DeskPerson, undoVerdict } from '#shared/domain/undo.ts';
import { deedsSince, type HandledRequest } from '#main/registry/repositories/desk-deeds.ts';
import { NATIONAL_ID } from '#main/registry/repositories/national-id-column.ts';
import { findStaff } from '#main/registry/repositories/staff.ts';
import type { Vault } from '#main/registry/vault.ts';
import type { UseCase } from '../context.ts';
import { deskPerson } from './desk-person.ts';

const OUTCOMES = { confirm: 'confirmed', return: 'returned', undo: 'undone' } as const satisfies Record<
  DeskEvent,
  HandledPaper['outcome']
>;

/** What somebody has confirmed, returned and taken back since they signed in, from the requests' own histories. */
export const sessionRecord: UseCase<
  Inputs['confirmations']['sessionRecord'],
  Outputs['confirmations']['sessionRecord']
> = async ({ db, vault, now }, actor) => {
  const person = deskPerson(actor);
  const staff = actor.staffId === null ? undefined : await findStaff(db, actor.staffId);
  const handled = await deedsSince(db, person);
  return {
    person: { username: actor.name, displayName: staff?.displayName ?? actor.name },
    since: person.since,
    at: now(),
    papers: handled.map((request) => handledPaper(vault, request, person)),
  };
};

function handledPaper(vault: Vault, request: HandledRequest, person: DeskPerson): HandledPaper {
  const { code, revision, state, unitNameTh, unitNameEn, deed, isLast } = request;
  const verdict = undoVerdict({ state, lastDeed: deed }, person);
  return {
    code,
    revision,
    nameTh: `${request.titleTh}${request.firstNameTh} ${request.lastNameTh}`,
    nationalIdMasked: maskNationalId(vault.open(NATIONAL_ID, request.nationalIdCipher)),
    unitNameTh,
    unitNameEn,
    outcome: OUTCOMES[deed.event],
    reason: RETURN_REASONS.find((known) => known === request.reason) ?? null,
    at: deed.at,
    canUndo: isLast && verdict === 'allowed',
  };
}
