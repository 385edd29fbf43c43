import type { ElectronApplication, Page } from '@playwright/test';

/** Adds an element that the policy must refuse and answers the directive that refused it. */
export function violationOf(
  page: Page,
  tag: string,
  { text, ...attributes }: { text?: string; src?: string; data?: string },
): Promise<string> {
  return page.evaluate(
    ([name, content, values]) =>
      new Promise<string>((resolve) => {
        const listener = (event: SecurityPolicyViolationEvent): void => resolve(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', listener, { once: true });
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
        element.textContent = content;
        document.body.append(element);
        element.remove();
      }),
    [tag, text ?? '', attributes] as const,
  );
}

const CONNECT = `new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('close', () => resolve('closed'));
  port1.addEventListener('message', () => resolve('answered'));
  port1.start();
  port1.postMessage(JSON.stringify({ i: '1', p: { u: '/desktop/startup', b: { json: {} } } }));
  window.postMessage('court-mail:connect', '*', [port2]);
})`;

/** Opens another page with our own preload script and lets it ask for the office: `closed` or `answered`. */
export function connectFrom(app: ElectronApplication, address: string): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow, app: electron }, [to, script]) => {
      const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL(to);
      const answer: unknown = await window.webContents.executeJavaScript(script);
      window.destroy();
      return answer;
    },
    [address, CONNECT] as const,
  );
}

/** The names a page finds on its window, with and without our preload script. */
export function globalsWith(app: ElectronApplication, withPreload: boolean): Promise<string[]> {
  return app.evaluate(async ({ BrowserWindow, app: electron }, needed) => {
    const preload = needed ? { preload: `${electron.getAppPath()}/out/preload/preload.cjs` } : {};
    const window = new BrowserWindow({ show: false, webPreferences: { ...preload, sandbox: true } });
    await window.loadURL('data:text/html,<p>page</p>');
    const names = (await window.webContents.executeJavaScript(
      'Object.getOwnPropertyNames(window).sort()',
    )) as string[];
    window.destroy();
    return names;
  }, withPreload);
}
