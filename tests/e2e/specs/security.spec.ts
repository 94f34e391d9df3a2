import { expect, probe, startRecordingServer, test } from '../fixtures';

/**
 * All of this is asked of the running application: a setting that a file promises and the window does not have fails here.
 * Over 400 lines, since it is one list of locks, each with the attempt to open it; the gateway has its own (syncGateway).
 */

probe('the window runs with the locked web preferences', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron's own tests read it too; only its type definitions leave it out.
      const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
      return typeof read === 'function' ? (Reflect.apply(read, webContents, []) as unknown) : undefined;
    }),
  );
  expect(preferences).toHaveLength(1);
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

probe(
  'the page lives in its own origin and sees neither Node nor Electron, only the named functions',
  async ({ page }) => {
    const seen = await page.evaluate(() => ({
      origin: location.origin,
      isSecureContext,
      foreign: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      members: Object.values(window.verbund).map((member) => typeof member),
      source: Object.values(window.verbund).join('\n'),
    }));
    expect(seen.origin).toBe('app://verbund');
    expect(seen.isSecureContext).toBe(true);
    expect(seen.foreign).toEqual([]);
    expect(new Set(seen.members)).toEqual(new Set(['function']));
    expect(seen.source).not.toContain('settings:');
  },
);

probe('the content security policy has no remote origin and no unsafe source', async ({ page }) => {
  const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
});

probe('eval is refused', async ({ page }) => {
  // In a timer, since the debugger that runs this function lifts the ban for the function itself.
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.apply(Reflect.construct(Function, ['return "ran"']), undefined, [])));
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown');
          }
        });
      }),
  );
  expect(outcome).toBe('EvalError');
});

const hostileMarkup = [
  {
    what: 'an inline script',
    directive: 'script-src-elem',
    tag: 'script',
    attributes: {},
    text: 'window.hacked = true',
  },
  {
    what: 'a remote script',
    directive: 'script-src-elem',
    tag: 'script',
    attributes: { src: 'https://example.org/x.js' },
    text: '',
  },
  {
    what: 'a remote style sheet',
    directive: 'style-src-elem',
    tag: 'link',
    attributes: { rel: 'stylesheet', href: 'https://example.org/x.css' },
    text: '',
  },
  {
    what: 'a remote image',
    directive: 'img-src',
    tag: 'img',
    attributes: { src: 'https://example.org/x.png' },
    text: '',
  },
  { what: 'a frame', directive: 'frame-src', tag: 'iframe', attributes: { src: 'https://example.org/' }, text: '' },
  {
    what: 'a plugin',
    directive: 'object-src',
    tag: 'object',
    attributes: { data: 'https://example.org/x.swf' },
    text: '',
  },
  {
    what: 'another base address',
    directive: 'base-uri',
    tag: 'base',
    attributes: { href: 'https://example.org/' },
    text: '',
  },
];

for (const { what, directive, tag, attributes, text } of hostileMarkup) {
  probe(`the policy refuses ${what}`, async ({ page }) => {
    const violated = await page.evaluate(
      (markup) =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          const element = document.createElement(markup.tag);
          for (const [name, value] of Object.entries(markup.attributes)) element.setAttribute(name, value);
          element.textContent = markup.text;
          document.body.append(element);
        }),
      { tag, attributes, text },
    );
    expect(violated).toBe(directive);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
}

probe('fetch, beacon and web socket reach no other host', async ({ page }) => {
  const server = await startRecordingServer();
  const outcome = await page.evaluate(async (url) => {
    const socket = new WebSocket(url.replace('http', 'ws'));
    const socketEnd = new Promise<string>((resolve) => {
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('refused');
    });
    navigator.sendBeacon(url, 'x');
    return {
      fetch: await fetch(url, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      ),
      socket: await socketEnd,
    };
  }, server.url);
  expect(outcome).toEqual({ fetch: 'refused', socket: 'refused' });
  expect(server.seen).toEqual([]);
  await server.close();
});

probe('behind the policy a second wall stops every request that is not ours', async ({ app }) => {
  const server = await startRecordingServer();
  // A window without our page and its policy, in the same session.
  const outcome = await app.electron.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    try {
      await window.loadURL(url);
      return 'loaded';
    } catch (error) {
      return String(error);
    } finally {
      window.destroy();
    }
  }, server.url);
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(server.seen).toEqual([]);
  await server.close();
});

const hostileTargets = [
  'https://example.org/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://verbund/stub.html',
  'data:text/html,<h1>x</h1>',
  'chrome://version',
  'smb://host/share',
];

for (const target of hostileTargets) {
  probe(`the page cannot navigate to ${target}`, async ({ app, page }) => {
    const before = page.url();
    await page
      .evaluate((url) => {
        const link = document.createElement('a');
        link.href = url;
        document.body.append(link);
        link.click();
        location.assign(url);
      }, target)
      .catch((error: unknown) => {
        // Chromium itself refuses some schemes with an exception, which is as good.
        expect(String(error)).toContain('Not allowed');
      });
    await settled(page);
    expect(page.url()).toBe(before);
    expect(app.electron.windows()).toHaveLength(1);
    expect(await page.evaluate(() => typeof window.verbund.readSettings)).toBe('function');
  });
}

/** A round trip through page and main process after the navigation was asked for: by then it has been decided. */
async function settled(page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(() => window.verbund.readSettings());
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

probe('window.open, a link to a new window and a webview open nothing', async ({ app, page }) => {
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://example.org/');
    document.body.append(webview);
    return [
      window.open('https://example.org/'),
      window.open('about:blank'),
      window.open('app://verbund/index.html'),
    ].map((target) => target === null);
  });
  await settled(page);
  expect(opened).toEqual([true, true, true]);
  expect(
    await app.electron.evaluate(
      ({ webContents }) => webContents.getAllWebContents().filter((contents) => contents.getType() !== 'remote').length,
    ),
  ).toBe(1);
});

test('a forged message from a sub-frame of the window is rejected by every channel', async ({ app, page }) => {
  await page.evaluate(() => {
    document.body.append(document.createElement('iframe'));
  });
  const outcome = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const subFrame = contents?.mainFrame.frames[0];
    // Electron keeps the handlers in this map; a sandboxed frame without preload has no way of its own to send.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<
      string,
      (event: object) => Promise<unknown>
    >;
    const answers = await Promise.all(
      [...handlers].map(
        async ([channel, handler]) => [channel, await handler({ sender: contents, senderFrame: subFrame })] as const,
      ),
    );
    return { hasSubFrame: subFrame !== undefined, answers };
  });
  expect(outcome.hasSubFrame).toBe(true);
  expect(outcome.answers.length).toBeGreaterThan(10);
  for (const [channel, answer] of outcome.answers)
    expect({ channel, answer }).toEqual({
      channel,
      answer: { ok: false, error: { type: 'rejected', code: 'sender' } },
    });
});

probe('a sub-frame of another origin has no bridge and no way to the bridge of the page', async ({ page }) => {
  const reached = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.srcdoc = '<p>hostile</p>';
        frame.onload = () => {
          try {
            resolve(String(frame.contentWindow && 'verbund' in frame.contentWindow));
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown');
          }
        };
        document.body.append(frame);
      }),
  );
  expect(reached).toBe('SecurityError');
  const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
  expect(await frame?.evaluate(() => 'verbund' in window)).toBe(false);
});

test('a message from another window is rejected, from its main frame and from a sub-frame, even with our origin', async ({
  app,
}) => {
  const answers = await app.electron.evaluate(async ({ BrowserWindow }) => {
    // What a renderer could do that has broken out of all its locks: raw ipcRenderer in every frame.
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: false,
        nodeIntegration: true,
        contextIsolation: false,
        nodeIntegrationInSubFrames: true,
      },
    });
    await stranger.loadURL('app://verbund/index.html');
    const invoke = 'require("electron").ipcRenderer.invoke("settings:read")';
    const fromMainFrame: unknown = await stranger.webContents.executeJavaScript(invoke);
    await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>hostile</p>';
      frame.onload = () => resolve(null);
      document.body.append(frame);
    })`);
    const fromSubFrame: unknown = await stranger.webContents.mainFrame.frames[0]?.executeJavaScript(invoke);
    stranger.destroy();
    return [fromMainFrame, fromSubFrame];
  });
  const rejected = { ok: false, error: { type: 'rejected', code: 'sender' } };
  expect(answers).toEqual([rejected, rejected]);
});

probe('arguments that the contract does not describe are rejected', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    // What a page that was taken over would send; the bridge's types are of no concern to it.
    const bridge: Record<string, unknown> = { ...window.verbund };
    const call = (name: string, ...args: unknown[]): unknown => {
      const member = bridge[name];
      return typeof member === 'function' ? Reflect.apply(member, undefined, args) : undefined;
    };
    return Promise.all([
      call('updateSettings', { language: 'xx' }),
      call('updateSettings', null),
      call('saveFile', { suggestedName: 'x', extension: 'exe', bytes: new Uint8Array() }),
      call('readConnection', { toString: 'n' }),
    ]);
  });
  expect(answers).toEqual(
    Array.from({ length: 4 }, () => ({ ok: false, error: { type: 'rejected', code: 'arguments' } })),
  );
});

test('a page cannot choose its device id', async ({ page }) => {
  const ids = await page.evaluate(async () => {
    const patch = { deviceId: 'forged', theme: 'dark' } as const;
    const read = await window.verbund.readSettings();
    const updated = await window.verbund.updateSettings(patch);
    return [read, updated].map((answer) => answer.ok && answer.value.deviceId);
  });
  expect(ids[0]).toMatch(/^[a-z2-7]{8}$/u);
  expect(ids[1]).toBe(ids[0]);
});

const outsidePaths = [
  '/../main/index.js',
  '/%2e%2e/main/index.js',
  '/..%2fmain%2findex.js',
  '/%2e%2e%2fmain%2findex.js',
  '/assets/..%2f..%2fmain/index.js',
  '/..%5cmain%5cindex.js',
  '/%252e%252e/main/index.js',
  '/....//main/index.js',
  '/index.html%00.js',
  '/%2fetc%2fpasswd',
  '//etc/passwd',
  '/C:/Windows/win.ini',
  '/.%2e/preload/index.cjs',
  '/%c0%ae%c0%ae/main/index.js',
  '/assets',
  '/%',
];

probe('no path on the scheme leads out of the page folder', async ({ app, page }) => {
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => [path, (await fetch(`app://verbund${path}`)).status])),
    outsidePaths,
  );
  expect(statuses).toEqual(outsidePaths.map((path) => [path, 404]));
  // Past the URL parser of the page, which already folds dots: as a hostile caller inside the session would ask.
  const raw = await app.electron.evaluate(
    ({ session }, paths) =>
      Promise.all(
        paths.map(async (path) => [path, (await session.defaultSession.fetch(`app://verbund${path}`)).status]),
      ),
    outsidePaths,
  );
  expect(raw).toEqual(outsidePaths.map((path) => [path, 404]));
});

probe('other hosts of the scheme and other methods are refused', async ({ app }) => {
  const statuses = await app.electron.evaluate(({ session }) =>
    Promise.all([
      session.defaultSession.fetch('app://other/index.html'),
      session.defaultSession.fetch('app://other/couch/_changes'),
      session.defaultSession.fetch('app://verbund/index.html', { method: 'PUT' }),
    ]).then((responses) => responses.map(({ status }) => status)),
  );
  expect(statuses).toEqual([404, 404, 405]);
});

probe('permissions are denied', async ({ page }) => {
  const outcome = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    position: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
    ),
    clipboard: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'denied',
    ),
    state: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  expect(outcome).toEqual({
    notification: 'denied',
    position: 1,
    camera: expect.stringMatching(/NotAllowedError|NotFoundError/u),
    clipboard: 'denied',
    state: 'denied',
  });
});

probe('downloads do not start', async ({ app, page }) => {
  const downloads = await app.electron.evaluateHandle(({ session }) => {
    const seen: boolean[] = [];
    session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented));
    return seen;
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    link.click();
  });
  await expect.poll(() => downloads.jsonValue()).toEqual([true]);
});
