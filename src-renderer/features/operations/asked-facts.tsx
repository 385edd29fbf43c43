import { useTranslation } from 'react-i18next';
import type { Asked } from '#shared/contract/operations.ts';
import { Fact, Facts } from '../../components/fact.tsx';

/** In the order in which a console asks for them. */
const ORDER = [
  'mailboxKind',
  'address',
  'formerAddress',
  'contactEmail',
  'displayName',
  'firstNameTh',
  'lastNameTh',
  'firstNameEn',
  'lastNameEn',
  'unitNameTh',
  'position',
  'phone',
  'quotaMegabytes',
  'attachmentMegabytes',
] as const;

/** What was asked, as it stood when it was asked; never the password. */
export function AskedFacts({ asked }: { asked: Asked }) {
  const { t } = useTranslation();
  const values: Readonly<Record<string, string | number | null | undefined>> = asked;
  const sizeOf = (megabytes: number) =>
    megabytes % 1024 === 0
      ? t('operations.details.gigabytes', { value: megabytes / 1024 })
      : t('operations.details.megabytes', { value: megabytes });
  const textOf = (name: (typeof ORDER)[number]) => {
    const value = values[name];
    if (name === 'mailboxKind' && 'mailboxKind' in asked) return t(`common.kind.${asked.mailboxKind}`);
    return name.endsWith('Megabytes') && typeof value === 'number' ? sizeOf(value) : value;
  };
  return (
    <Facts>
      {ORDER.filter((name) => values[name]).map((name) => (
        <Fact key={name} name={t(`operations.asked.${name}`)}>
          {textOf(name)}
        </Fact>
      ))}
    </Facts>
  );
}
