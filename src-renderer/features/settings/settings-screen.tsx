import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useSession } from '../../app/session.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScannerCheckLink } from '../../components/scanner-check-link.tsx';
import { orpc } from '../../lib/client.ts';
import { ApprovalForm } from './approval-form.tsx';
import { DeliveryForm } from './delivery-form.tsx';
import { LdapForm } from './ldap-form.tsx';
import { MailTab } from './mail-tab.tsx';
import { PeriodsForm } from './periods-form.tsx';
import { PlatformForm } from './platform-form.tsx';
import { RetentionForm } from './retention-form.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { ScimForm } from './scim-form.tsx';
import { SecurityForm } from './security-form.tsx';
import { PaperStorage } from './paper-storage.tsx';
import { WatchedFolder } from './watched-folder.tsx';
import classes from './settings.module.css';

const askedSchema = z.object({ tab: z.string().catch('mail') });

/** The tab that a link leads to. */
function useAskedTab(): string {
  const search: unknown = useSearch({ strict: false });
  return askedSchema.parse(search).tab;
}

/** How this office sends mail, where its accounts live, and when screens lock. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const isAdministrator = useSession().hasRole('administrator');
  const [tab, setTab] = useState<string | null>(useAskedTab());
  const settings = useQuery(orpc.settings.show.queryOptions({ input: {} }));
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        description={isAdministrator ? t('settings.description') : t('settings.readOnly')}
        actions={isAdministrator && <ScannerCheckLink />}
      />
      <ErrorAlert error={settings.error} />
      {settings.data && (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="mail">{t('settings.tab.mail')}</Tabs.Tab>
            <Tabs.Tab value="delivery">{t('deliveries.policy.tab')}</Tabs.Tab>
            <Tabs.Tab value="platform">{t('settings.tab.platform')}</Tabs.Tab>
            <Tabs.Tab value="ldap">{t('ldap.tab')}</Tabs.Tab>
            <Tabs.Tab value="scim">{t('scim.tab')}</Tabs.Tab>
            <Tabs.Tab value="periods">{t('waiting.periods.tab')}</Tabs.Tab>
            <Tabs.Tab value="accounts">{t('accounts.title')}</Tabs.Tab>
            <Tabs.Tab value="papers">{t('papers.title')}</Tabs.Tab>
            <Tabs.Tab value="security">{t('settings.tab.security')}</Tabs.Tab>
          </Tabs.List>
          {/* an auditor sees the values; nothing can be typed or pressed */}
          <fieldset disabled={!isAdministrator} className={classes.values}>
            <Tabs.Panel value="mail">
              <MailTab mail={settings.data.mail} />
            </Tabs.Panel>
            <Tabs.Panel value="delivery">
              <DeliveryForm delivery={settings.data.delivery} />
            </Tabs.Panel>
            <Tabs.Panel value="platform">
              <PlatformForm platform={settings.data.platform} connectors={settings.data.connectors} />
            </Tabs.Panel>
            <Tabs.Panel value="ldap">
              <LdapForm ldap={settings.data.ldap} />
            </Tabs.Panel>
            <Tabs.Panel value="scim">
              <ScimForm scim={settings.data.scim} />
            </Tabs.Panel>
            <Tabs.Panel value="periods">
              <PeriodsForm periods={settings.data.periods} canRemind={settings.data.mail !== null} />
            </Tabs.Panel>
            <Tabs.Panel value="accounts">
              <RetentionForm retention={settings.data.retention} />
            </Tabs.Panel>
            <Tabs.Panel value="papers">
              <Stack gap="md">
                <WatchedFolder />
                <PaperStorage />
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="security">
              <Stack>
                <SecurityForm security={settings.data.security} />
                <ApprovalForm approval={settings.data.approval} />
                <RecoveryKey />
              </Stack>
            </Tabs.Panel>
          </fieldset>
        </Tabs>
      )}
    </>
  );
}
