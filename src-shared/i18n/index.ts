import enAccounts from './en/accounts.json' with { type: 'json' };
import enAudit from './en/audit.json' with { type: 'json' };
import enBatches from './en/batches.json' with { type: 'json' };
import enBounces from './en/bounces.json' with { type: 'json' };
import enCamera from './en/camera.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enConfirm from './en/confirm.json' with { type: 'json' };
import enDeliveries from './en/deliveries.json' with { type: 'json' };
import enDesktop from './en/desktop.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enForm from './en/form.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enIntake from './en/intake.json' with { type: 'json' };
import enLdap from './en/ldap.json' with { type: 'json' };
import enLetters from './en/letters.json' with { type: 'json' };
import enMail from './en/mail.json' with { type: 'json' };
import enOperations from './en/operations.json' with { type: 'json' };
import enPapers from './en/papers.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enPlan from './en/plan.json' with { type: 'json' };
import enQueue from './en/queue.json' with { type: 'json' };
import enReconcile from './en/reconcile.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enRequests from './en/requests.json' with { type: 'json' };
import enScanner from './en/scanner.json' with { type: 'json' };
import enScim from './en/scim.json' with { type: 'json' };
import enSession from './en/session.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enSheet from './en/sheet.json' with { type: 'json' };
import enStartup from './en/startup.json' with { type: 'json' };
import enTrack from './en/track.json' with { type: 'json' };
import enUnits from './en/units.json' with { type: 'json' };
import enWaiting from './en/waiting.json' with { type: 'json' };
import enZips from './en/zips.json' with { type: 'json' };
import thAccounts from './th/accounts.json' with { type: 'json' };
import thAudit from './th/audit.json' with { type: 'json' };
import thBatches from './th/batches.json' with { type: 'json' };
import thBounces from './th/bounces.json' with { type: 'json' };
import thCamera from './th/camera.json' with { type: 'json' };
import thCommon from './th/common.json' with { type: 'json' };
import thConfirm from './th/confirm.json' with { type: 'json' };
import thDeliveries from './th/deliveries.json' with { type: 'json' };
import thDesktop from './th/desktop.json' with { type: 'json' };
import thErrors from './th/errors.json' with { type: 'json' };
import thForm from './th/form.json' with { type: 'json' };
import thHome from './th/home.json' with { type: 'json' };
import thIntake from './th/intake.json' with { type: 'json' };
import thLdap from './th/ldap.json' with { type: 'json' };
import thLetters from './th/letters.json' with { type: 'json' };
import thMail from './th/mail.json' with { type: 'json' };
import thOperations from './th/operations.json' with { type: 'json' };
import thPapers from './th/papers.json' with { type: 'json' };
import thPeople from './th/people.json' with { type: 'json' };
import thPlan from './th/plan.json' with { type: 'json' };
import thQueue from './th/queue.json' with { type: 'json' };
import thReconcile from './th/reconcile.json' with { type: 'json' };
import thReport from './th/report.json' with { type: 'json' };
import thRequests from './th/requests.json' with { type: 'json' };
import thScanner from './th/scanner.json' with { type: 'json' };
import thScim from './th/scim.json' with { type: 'json' };
import thSession from './th/session.json' with { type: 'json' };
import thSettings from './th/settings.json' with { type: 'json' };
import thSheet from './th/sheet.json' with { type: 'json' };
import thStartup from './th/startup.json' with { type: 'json' };
import thTrack from './th/track.json' with { type: 'json' };
import thUnits from './th/units.json' with { type: 'json' };
import thWaiting from './th/waiting.json' with { type: 'json' };
import thZips from './th/zips.json' with { type: 'json' };

/** The languages of the screens; Thai is the source of every text. */
export const LANGUAGES = ['th', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every text of the program by language and area: `t('intake.title')`. A new area is added to both languages here. */
export const resources = {
  th: {
    accounts: thAccounts,
    audit: thAudit,
    batches: thBatches,
    bounces: thBounces,
    camera: thCamera,
    common: thCommon,
    confirm: thConfirm,
    deliveries: thDeliveries,
    desktop: thDesktop,
    errors: thErrors,
    form: thForm,
    home: thHome,
    intake: thIntake,
    ldap: thLdap,
    letters: thLetters,
    mail: thMail,
    operations: thOperations,
    papers: thPapers,
    people: thPeople,
    plan: thPlan,
    queue: thQueue,
    reconcile: thReconcile,
    report: thReport,
    requests: thRequests,
    scanner: thScanner,
    scim: thScim,
    session: thSession,
    settings: thSettings,
    sheet: thSheet,
    startup: thStartup,
    track: thTrack,
    units: thUnits,
    waiting: thWaiting,
    zips: thZips,
  },
  en: {
    accounts: enAccounts,
    audit: enAudit,
    batches: enBatches,
    bounces: enBounces,
    camera: enCamera,
    common: enCommon,
    confirm: enConfirm,
    deliveries: enDeliveries,
    desktop: enDesktop,
    errors: enErrors,
    form: enForm,
    home: enHome,
    intake: enIntake,
    ldap: enLdap,
    letters: enLetters,
    mail: enMail,
    operations: enOperations,
    papers: enPapers,
    people: enPeople,
    plan: enPlan,
    queue: enQueue,
    reconcile: enReconcile,
    report: enReport,
    requests: enRequests,
    scanner: enScanner,
    scim: enScim,
    session: enSession,
    settings: enSettings,
    sheet: enSheet,
    startup: enStartup,
    track: enTrack,
    units: enUnits,
    waiting: enWaiting,
    zips: enZips,
  },
} satisfies Record<Language, object>;
