export { createDesktopRouter } from './desktop-router.ts';
export { createOfficeRouter } from './office-router.ts';
export type { DesktopContext, DoorContext } from './door-context.ts';
export { createDoorSession, createOperatorSession, type DoorSession } from '../../office/open-office.ts';
