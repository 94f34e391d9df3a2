import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, probe, startRecordingServer, test, type RecordingServer } from '../fixtures';

/** All of this is asked of the running application: a setting that a file promises and the window does not have fails here. */

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

test.describe('sync gateway', () => {
  const password = 'streng-geheim-7Q';
  let server: RecordingServer;
  test.beforeEach(async ({ page }) => {
    server = await startRecordingServer();
    await page.evaluate(
      async (connection) => {
        await window.verbund.updateSettings({ networks: [{ id: 'n', title: 'Netz' }], activeNetworkId: 'n' });
        await window.verbund.saveConnection('n', connection);
      },
      { url: server.url, database: 'netz', user: 'kim', password },
    );
  });
  test.afterEach(() => server.close());

  test('what sync needs goes through, with the login added on the way and nothing but the content type coming back', async ({
    page,
  }) => {
    const answer = await page.evaluate(async () => {
      const response = await fetch('/couch/_bulk_docs', {
        method: 'POST',
        body: '{"docs":[]}',
        headers: { 'x-own': '1', authorization: 'Basic forged' },
      });
      return { status: response.status, headers: [...response.headers], cookie: document.cookie };
    });
    expect(answer).toEqual({ status: 200, headers: [['content-type', 'application/json']], cookie: '' });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ method: 'POST', path: '/netz/_bulk_docs', body: '{"docs":[]}' });
    expect(server.seen[0]?.headers).toMatchObject({ authorization: `Basic ${btoa(`kim:${password}`)}` });
    expect(server.seen[0]?.headers).not.toHaveProperty('x-own');
    await page.evaluate(() => fetch('/couch'));
    expect(server.seen[1]?.headers).not.toHaveProperty('cookie');
  });

  const refused: readonly (readonly [method: string, path: string, status: number])[] = [
    ['GET', '/_users', 403],
    ['GET', '/..%2f_users%2f_all_docs', 403],
    ['GET', '/%2e%2e%2f_users', 403],
    ['GET', '/_all_docs%2f..%2f..%2f_config', 403],
    ['GET', '/_node/_local/_config', 403],
    ['GET', '/_design/verbund', 403],
    ['GET', '/_local/x', 403],
    ['GET', '/_security', 403],
    ['POST', '/_purge', 403],
    ['POST', '/_find', 403],
    ['PUT', '', 405],
    ['DELETE', '', 405],
    ['PUT', '/member:1', 405],
    ['DELETE', '/member:1?rev=1-a', 405],
    ['DELETE', '/_changes', 405],
    ['GET', '/_changes?filter=app/x', 403],
    ['GET', '/_changes?feed=eventsource', 403],
    ['GET', '//example.org/_changes', 403],
    ['GET', '/@example.org/_changes', 403],
  ];

  test('every other path, method and host is refused before anything leaves the laptop', async ({ page }) => {
    const statuses = await page.evaluate(
      (requests) =>
        Promise.all(
          requests.map(async ([method, path]) => [method, path, (await fetch(`/couch${path}`, { method })).status]),
        ),
      refused,
    );
    expect(statuses).toEqual(refused);
    expect(server.seen).toEqual([]);
  });

  test('a redirect is not followed', async ({ page }) => {
    const outcome = await page.evaluate(() =>
      fetch('/couch/_all_docs?key=redirect').then(
        () => 'answered',
        () => 'rejected',
      ),
    );
    expect(outcome).toBe('rejected');
    expect(server.seen.map(({ path }) => path)).toEqual(['/netz/_all_docs?key=redirect']);
  });

  test('a request that the page gives up ends at the server too', async ({ page }) => {
    await page.evaluate(() => {
      const abort = new AbortController();
      Object.assign(window, { giveUp: () => abort.abort() });
      void fetch('/couch/_changes?feed=longpoll&since=1', { signal: abort.signal }).catch(() => undefined);
    });
    await expect.poll(() => server.seen.length).toBe(1);
    await page.evaluate(() => {
      const giveUp: unknown = Reflect.get(window, 'giveUp');
      if (typeof giveUp === 'function') Reflect.apply(giveUp, undefined, []);
    });
    await expect.poll(() => server.abandoned).toEqual(['/netz/_changes?feed=longpoll&since=1']);
  });

  test('without a server the request is rejected like any other fetch, without a connection it is 503', async ({
    page,
  }) => {
    await server.close();
    expect(
      await page.evaluate(() =>
        fetch('/couch').then(
          () => 'answered',
          () => 'rejected',
        ),
      ),
    ).toBe('rejected');
    await page.evaluate(() => window.verbund.removeConnection('n'));
    expect(
      await page.evaluate(async () => {
        const response = await fetch('/couch');
        return [response.status, JSON.parse(await response.text()) as unknown];
      }),
    ).toEqual([503, expect.objectContaining({ error: 'no_connection' })]);
  });

  test('the password never comes back to the page and does not lie readable on the disk', async ({ app, page }) => {
    const visible = await page.evaluate(async () =>
      JSON.stringify([
        await window.verbund.readConnection('n'),
        await window.verbund.readSettings(),
        await window.verbund.readAppInfo(),
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        performance.getEntries(),
      ]),
    );
    expect(visible).toContain('"hasPassword":true');
    expect(visible).not.toContain(password);
    expect(visible).not.toContain(btoa(`kim:${password}`));
    const stored = await Promise.all(
      ['connections.json', 'settings.json'].map((name) => readFile(path.join(app.userData, name), 'utf8')),
    );
    expect(stored.join()).toContain('"user": "kim"');
    expect(stored.join()).not.toContain(password);
  });

  test('a password goes over plain HTTP to this machine only', async ({ page }) => {
    const answers = await page.evaluate(async () => {
      const connection = { url: 'http://couch.example.org', database: 'netz', user: 'kim', password: 'x' };
      return [
        await window.verbund.testConnection(connection),
        (await window.verbund.saveConnection('n', connection)).ok,
      ];
    });
    expect(answers).toEqual([{ ok: true, value: { type: 'insecure' } }, false]);
  });
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
