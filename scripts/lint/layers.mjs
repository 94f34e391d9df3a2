/** @typedef {{ target: string, from: readonly string[], message: string }} Zone folders below the repository */

/**
 * The layer law of docs/architecture.md: each zone names who must not import what. A folder that may use another one
 * simply has no zone for it.
 * @type {readonly Zone[]}
 */
const layers = [
  {
    target: 'shared',
    from: ['electron', 'renderer', 'tests', 'scripts'],
    message: 'shared/ imports nothing but itself.',
  },
  {
    target: 'electron/preload',
    from: ['electron/main', 'renderer', 'tests'],
    message: 'The preload script knows shared/ only.',
  },
  {
    target: 'electron/main',
    from: ['electron/preload', 'renderer', 'tests'],
    message: 'The main process knows shared/ only.',
  },
  {
    target: 'renderer',
    from: ['electron', 'tests', 'scripts'],
    message: 'The page reaches the main process through window.verbund only.',
  },
  {
    target: 'renderer/ui',
    from: [
      'renderer/data',
      'renderer/live',
      'renderer/fields',
      'renderer/documents',
      'renderer/reading',
      'renderer/undo',
      'renderer/features',
      'renderer/app',
    ],
    message: 'The design system knows no data.',
  },
  {
    target: 'renderer/data',
    from: [
      'renderer/actions',
      'renderer/ui',
      'renderer/live',
      'renderer/fields',
      'renderer/documents',
      'renderer/reading',
      'renderer/undo',
      'renderer/features',
      'renderer/app',
    ],
    message: 'The data layer knows no screens.',
  },
  {
    target: 'renderer/actions',
    from: [
      'renderer/ui',
      'renderer/live',
      'renderer/fields',
      'renderer/documents',
      'renderer/reading',
      'renderer/features',
      'renderer/app',
    ],
    message: 'What a person triggers knows no screens: it works on a session.',
  },
  {
    target: 'renderer/live',
    from: [
      'renderer/ui',
      'renderer/fields',
      'renderer/documents',
      'renderer/reading',
      'renderer/undo',
      'renderer/features',
      'renderer/app',
    ],
    message: 'The React bindings know no screens.',
  },
  {
    target: 'renderer/fields',
    from: ['renderer/documents', 'renderer/features', 'renderer/app'],
    message: 'Fields bound to the store know no screens.',
  },
  {
    target: 'renderer/documents',
    from: ['renderer/data', 'renderer/fields', 'renderer/features', 'renderer/app'],
    message: 'What writes documents to files knows no screens.',
  },
  {
    target: 'renderer/reading',
    from: [
      'renderer/data',
      'renderer/actions',
      'renderer/live',
      'renderer/fields',
      'renderer/documents',
      'renderer/undo',
      'renderer/features',
      'renderer/app',
    ],
    message: 'What reads the files of others knows neither data nor screens: it runs in a worker.',
  },
  {
    target: 'renderer/undo',
    from: ['renderer/fields', 'renderer/documents', 'renderer/features', 'renderer/app'],
    message: 'What offers to take a write back knows no screens.',
  },
  { target: 'renderer/features', from: ['renderer/app'], message: 'A feature does not know where it is mounted.' },
];

/** Inside shared/ a folder knows only what stands before it in this order. @type {readonly Zone[]} */
const sharedOrder = ['schema', 'text', 'sync', 'documents', 'domain', 'demo'].map((folder, index, order) => ({
  target: `shared/${folder}`,
  from: [...order.slice(index + 1), 'ipc', 'server'].map((later) => `shared/${later}`),
  message: `shared/${folder} knows only what stands before it: ${order.slice(0, index).join(', ') || 'nothing'}.`,
}));

const zones = [...layers, ...sharedOrder];

/** @param {string} file @param {string} folder */
function isIn(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

/** @param {string} file @returns {string | undefined} the feature that it is part of; every folder is one, a new one has a door from its first day */
function featureOf(file) {
  return /^renderer\/features\/([^/]+)/u.exec(file)?.[1];
}

/** A feature uses another one through its door. @param {string} importer @param {string} imported */
function isPastDoor(importer, imported) {
  const [from, to] = [featureOf(importer), featureOf(imported)];
  if (from === undefined || to === undefined || from === to) return false;
  return !/^renderer\/features\/[^/]+(?:\/index(?:\.ts)?)?$/u.test(imported);
}

/**
 * @param {string} importer the file, from the repository's folder on, with slashes
 * @param {string} imported likewise, with or without extension
 * @returns {readonly string[]} what the law has against it
 */
export function breachesOf(importer, imported) {
  const broken = zones.filter(
    ({ target, from }) => isIn(importer, target) && from.some((folder) => isIn(imported, folder)),
  );
  return [
    ...broken.map(({ message }) => message),
    ...(isPastDoor(importer, imported) ? ['Use the feature through its index.'] : []),
  ];
}
