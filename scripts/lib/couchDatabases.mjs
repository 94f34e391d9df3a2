import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import leveldbAdapter from 'pouchdb-adapter-leveldb';
import memoryAdapter from 'pouchdb-adapter-memory';
import PouchCore from 'pouchdb-core';

const BasePouchDB = PouchCore.plugin(memoryAdapter).plugin(leveldbAdapter);

/** PouchDB keeps one store per name and process: the prefix keeps servers apart. @param {string} [dataFolder] */
function createPouch(dataFolder) {
  if (dataFolder === undefined) return BasePouchDB.defaults({ adapter: 'memory', prefix: `${crypto.randomUUID()}-` });
  return BasePouchDB.defaults({ adapter: 'leveldb', prefix: path.resolve(dataFolder) + path.sep });
}

/** @param {string | undefined} dataFolder @returns {string[]} */
function namesOnDisk(dataFolder) {
  if (dataFolder === undefined) return [];
  mkdirSync(dataFolder, { recursive: true });
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => decodeURIComponent(entry.name));
}

/**
 * The databases of one server. Takes the place of the plugin pouchdb-all-dbs, which listens to every PouchDB of the process, so that
 * servers side by side would list each other's databases.
 * @param {string} [dataFolder]
 */
export function createCouchDatabases(dataFolder) {
  const PouchDB = createPouch(dataFolder);
  const names = new Set(namesOnDisk(dataFolder));
  /** @type {Map<string, any>} */
  const open = new Map();
  // The first is where express-pouchdb asks which databases exist, the second where it looks for open ones.
  PouchDB.allDbs = async (/** @type {any} */ callback) => {
    const list = [...names].sort();
    callback?.(null, list);
    return list;
  };
  PouchDB.__dbCacheMap = open;

  /** @param {string} name */
  function openDatabase(name) {
    // A name may contain slashes, which are no folders here.
    const database = open.get(name) ?? new PouchDB(encodeURIComponent(name));
    open.set(name, database);
    return database;
  }

  return {
    PouchDB,
    /** @returns {string[]} */
    names: () => [...names].sort(),
    /** @param {string} name */
    has: (name) => names.has(name),
    /** @param {string} name */
    get: openDatabase,
    /** @param {string} name */
    create: async (name) => {
      names.add(name);
      await openDatabase(name).info();
    },
    /** @param {string} name */
    destroy: async (name) => {
      const database = openDatabase(name);
      names.delete(name);
      open.delete(name);
      await database.destroy();
    },
    close: async () => {
      for (const database of open.values()) await (dataFolder === undefined ? database.destroy() : database.close());
    },
  };
}

/** @typedef {ReturnType<typeof createCouchDatabases>} CouchDatabases */
