import type { Inputs, OfficeContract, Outputs } from '#shared/contract/index.ts';
import { listAuditTrail } from '../use-cases/audit/list.ts';
import { closeBatchRow } from '../use-cases/batches/close-row.ts';
import { listAllBatches } from '../use-cases/batches/list.ts';
import { approveOperations } from '../use-cases/approvals/approve.ts';
import { drawApprovalTable } from '../use-cases/approvals/draw.ts';
import { listApprovalTables } from '../use-cases/approvals/list.ts';
import { refuseOperations } from '../use-cases/approvals/refuse.ts';
import { releaseOperations } from '../use-cases/approvals/release.ts';
import { showApprovalTable } from '../use-cases/approvals/show.ts';
import { readBatchResult } from '../use-cases/batches/read-result.ts';
import { showBatch } from '../use-cases/batches/show.ts';
import { writeBatch } from '../use-cases/batches/write.ts';
import { confirmRequest } from '../use-cases/confirmations/confirm.ts';
import { openConfirmation } from '../use-cases/confirmations/open.ts';
import { returnRequest } from '../use-cases/confirmations/return.ts';
import { sessionRecord } from '../use-cases/confirmations/session-record.ts';
import { undoSave } from '../use-cases/confirmations/undo.ts';
import type { UseCase } from '../use-cases/context.ts';
import { formDocument } from '../use-cases/documents/form.ts';
import { discardDraft, loadDraft, saveDraftContent } from '../use-cases/drafts/drafts.ts';
import { adoptAccount } from '../use-cases/operations/adopt.ts';
import { cancelByOfficer } from '../use-cases/operations/cancel.ts';
import { editAndRetry } from '../use-cases/operations/edit-and-retry.ts';
import { handOver } from '../use-cases/operations/hand-over.ts';
import { takeNextCandidate } from '../use-cases/operations/next-candidate.ts';
import { listLanes, pauseLane, resumeLane } from '../use-cases/operations/pauses.ts';
import { showOperation } from '../use-cases/operations/show.ts';
import { completeManualTask } from '../use-cases/operations/complete-manual.ts';
import { failManualTask } from '../use-cases/operations/fail-manual.ts';
import { listAllOperations } from '../use-cases/operations/list.ts';
import { showManualSteps } from '../use-cases/operations/manual-steps.ts';
import { retryOperation } from '../use-cases/operations/retry.ts';
import { addPaper } from '../use-cases/papers/add.ts';
import { cancelPaper, listPapers, retryPaper } from '../use-cases/papers/files.ts';
import { listPagesOfPaper, listPaperOfRequest, listWaitingPages } from '../use-cases/papers/pages.ts';
import { showPaperPicture } from '../use-cases/papers/picture.ts';
import { attachPage, detachPage, discardPage } from '../use-cases/papers/settle.ts';
import { savePaperStorage, showPaperStorage } from '../use-cases/papers/storage.ts';
import { saveWatch, showWatch } from '../use-cases/papers/watch.ts';
import { createPerson } from '../use-cases/people/create.ts';
import { listPeople } from '../use-cases/people/list.ts';
import { resetPersonPassword } from '../use-cases/people/reset-password.ts';
import { updatePerson } from '../use-cases/people/update.ts';
import { checkRequestAddress } from '../use-cases/queue/check-address.ts';
import { correctContact } from '../use-cases/queue/correct-contact.ts';
import { dryRun } from '../use-cases/queue/dry-run.ts';
import { lookUpAddresses } from '../use-cases/queue/look-up-addresses.ts';
import { provisionMany } from '../use-cases/queue/provision-many.ts';
import { provisionRequest } from '../use-cases/queue/provision.ts';
import { rejectRequest } from '../use-cases/queue/reject.ts';
import { releaseRequest } from '../use-cases/queue/release.ts';
import { sendCredentialsAgain } from '../use-cases/queue/send-again.ts';
import { settleCase } from '../use-cases/queue/settle-case.ts';
import { takeRequest } from '../use-cases/queue/take.ts';
import { bringFindingBack, setFindingAside } from '../use-cases/reconcile/aside.ts';
import { carryOutFinding } from '../use-cases/reconcile/carry-out.ts';
import { listReconcileFindings, reconcileReport, showFinding } from '../use-cases/reconcile/findings.ts';
import { cancelReconciling, listReconcileRuns } from '../use-cases/reconcile/runs.ts';
import { saveReconcileSchedule } from '../use-cases/reconcile/schedule.ts';
import { startReconciling } from '../use-cases/reconcile/start.ts';
import { takeIn } from '../use-cases/reconcile/take-in.ts';
import { chaseList } from '../use-cases/requests/chase-list.ts';
import { checkForm } from '../use-cases/requests/check.ts';
import { correctRequest } from '../use-cases/requests/correct.ts';
import { listVisibleRequests } from '../use-cases/requests/list.ts';
import { openForCorrection } from '../use-cases/requests/open-for-correction.ts';
import { remindApplicant } from '../use-cases/requests/remind.ts';
import { remindOverdueApplicants } from '../use-cases/requests/remind-overdue.ts';
import { revealNationalId } from '../use-cases/requests/reveal-national-id.ts';
import { reviveRequest } from '../use-cases/requests/revive.ts';
import { showRequest } from '../use-cases/requests/show.ts';
import { submitRequest } from '../use-cases/requests/submit.ts';
import { trackRequest } from '../use-cases/requests/track.ts';
import { requestViews } from '../use-cases/requests/views.ts';
import { withdrawRequest } from '../use-cases/requests/withdraw.ts';
import { changePassword } from '../use-cases/session/change-password.ts';
import { createAdministrator } from '../use-cases/session/create-administrator.ts';
import { currentSession } from '../use-cases/session/current.ts';
import { lock, signOut } from '../use-cases/session/leave.ts';
import { signIn } from '../use-cases/session/sign-in.ts';
import { unlock } from '../use-cases/session/unlock.ts';
import { countPastExpiry } from '../use-cases/settings/count-past-expiry.ts';
import { previewBulkFiles } from '../use-cases/settings/preview-bulk-files.ts';
import { saveApprovalSettings } from '../use-cases/settings/save-approval.ts';
import { saveLdapSettings } from '../use-cases/settings/save-ldap.ts';
import { saveScimSettings } from '../use-cases/settings/save-scim.ts';
import { saveMailSettings } from '../use-cases/settings/save-mail.ts';
import { saveDeliverySettings } from '../use-cases/settings/save-delivery.ts';
import { savePeriodSettings } from '../use-cases/settings/save-periods.ts';
import { savePlatformSettings } from '../use-cases/settings/save-platform.ts';
import { saveRetentionSettings } from '../use-cases/settings/save-retention.ts';
import { saveSecuritySettings } from '../use-cases/settings/save-security.ts';
import { sendTestMessage } from '../use-cases/settings/send-test-message.ts';
import { showSettings } from '../use-cases/settings/show.ts';
import { testLdapSettings } from '../use-cases/settings/test-ldap.ts';
import { testScimSettings } from '../use-cases/settings/test-scim.ts';
import { searchForUnits } from '../use-cases/units/search.ts';
import { updateUnitDetails } from '../use-cases/units/update.ts';
import { accountHandlers } from './account-handlers.ts';
import { deliveryHandlers } from './delivery-handlers.ts';

/** One use case for every operation of the contract: leaving one out does not compile. */
export type Handlers = {
  [Area in keyof OfficeContract]: {
    [Name in keyof OfficeContract[Area]]: Name extends keyof Inputs[Area] & keyof Outputs[Area]
      ? UseCase<Inputs[Area][Name], Outputs[Area][Name]>
      : never;
  };
};

export const handlers: Handlers = {
  session: {
    current: currentSession,
    createAdministrator,
    signIn,
    signOut,
    lock,
    unlock,
    touch: currentSession,
    changePassword,
  },
  people: {
    list: listPeople,
    create: createPerson,
    update: updatePerson,
    resetPassword: resetPersonPassword,
  },
  units: { search: searchForUnits, update: updateUnitDetails },
  requests: {
    check: checkForm,
    submit: submitRequest,
    track: trackRequest,
    openForCorrection,
    correct: correctRequest,
    withdraw: withdrawRequest,
    list: listVisibleRequests,
    views: requestViews,
    chaseList,
    remind: remindApplicant,
    remindOverdue: remindOverdueApplicants,
    revive: reviveRequest,
    show: showRequest,
    revealNationalId,
  },
  confirmations: {
    open: openConfirmation,
    confirm: confirmRequest,
    return: returnRequest,
    undo: undoSave,
    sessionRecord,
  },
  queue: {
    take: takeRequest,
    release: releaseRequest,
    checkAddress: checkRequestAddress,
    dryRun,
    lookUpAddresses,
    provision: provisionRequest,
    provisionMany,
    reject: rejectRequest,
    correctContact,
    settle: settleCase,
    sendAgain: sendCredentialsAgain,
  },
  operations: {
    list: listAllOperations,
    show: showOperation,
    lanes: listLanes,
    pause: pauseLane,
    resume: resumeLane,
    editAndRetry,
    nextCandidate: takeNextCandidate,
    adopt: adoptAccount,
    handOver,
    cancel: cancelByOfficer,
    retry: retryOperation,
    manualSteps: showManualSteps,
    completeManual: completeManualTask,
    failManual: failManualTask,
  },
  deliveries: deliveryHandlers,
  accounts: accountHandlers,
  batches: {
    list: listAllBatches,
    show: showBatch,
    write: writeBatch,
    closeRow: closeBatchRow,
    readResult: readBatchResult,
  },
  approvals: {
    list: listApprovalTables,
    show: showApprovalTable,
    draw: drawApprovalTable,
    approve: approveOperations,
    refuse: refuseOperations,
    release: releaseOperations,
  },
  reconcile: {
    runs: listReconcileRuns,
    start: startReconciling,
    cancel: cancelReconciling,
    findings: listReconcileFindings,
    finding: showFinding,
    carryOut: carryOutFinding,
    takeIn,
    setAside: setFindingAside,
    bringBack: bringFindingBack,
    report: reconcileReport,
    saveSchedule: saveReconcileSchedule,
  },
  settings: {
    show: showSettings,
    saveMail: saveMailSettings,
    saveLdap: saveLdapSettings,
    testLdap: testLdapSettings,
    saveScim: saveScimSettings,
    testScim: testScimSettings,
    savePlatform: savePlatformSettings,
    saveSecurity: saveSecuritySettings,
    saveDelivery: saveDeliverySettings,
    savePeriods: savePeriodSettings,
    saveApproval: saveApprovalSettings,
    saveRetention: saveRetentionSettings,
    countPastExpiry,
    sendTestMessage,
    previewBulkFiles,
  },
  documents: { form: formDocument },
  drafts: { load: loadDraft, save: saveDraftContent, discard: discardDraft },
  papers: {
    add: addPaper,
    files: listPapers,
    cancel: cancelPaper,
    retry: retryPaper,
    waiting: listWaitingPages,
    pages: listPagesOfPaper,
    ofRequest: listPaperOfRequest,
    picture: showPaperPicture,
    attach: attachPage,
    detach: detachPage,
    discard: discardPage,
    watch: showWatch,
    saveWatch,
    storage: showPaperStorage,
    saveStorage: savePaperStorage,
  },
  audit: { list: listAuditTrail },
};
