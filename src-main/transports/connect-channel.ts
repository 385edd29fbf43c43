/** The one message the preload script passes on, and the IPC channel it travels on. */
export const CONNECT_CHANNEL = 'court-mail:connect';
