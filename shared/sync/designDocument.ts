/**
 * Runs inside CouchDB for every write, so it is the text of an ES5 function. It checks the envelope only: what a
 * field means is the business of the application's schemas, which older laptops do not have yet.
 * Roles: `coordinator` may write; everybody else whom the database lets in may read.
 */
const validateDocUpdate = `function (newDoc, oldDoc, userCtx) {
  var mayWrite = userCtx.roles.indexOf('_admin') >= 0 || userCtx.roles.indexOf('coordinator') >= 0;
  if (!mayWrite) throw { forbidden: 'role coordinator required' };
  if (newDoc._id.indexOf('_design/') === 0 || newDoc._deleted === true) return;
  if (!/^[a-zA-Z]+:[A-Za-z0-9_.:-]+$/.test(newDoc._id)) throw { forbidden: 'unknown kind of id' };
  if (typeof newDoc.schemaVersion !== 'number') throw { forbidden: 'schemaVersion missing' };
  var texts = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt'];
  for (var i = 0; i < texts.length; i += 1) {
    if (typeof newDoc[texts[i]] !== 'string') throw { forbidden: texts[i] + ' missing' };
  }
  if (newDoc.tlp === 'TLP:RED') throw { forbidden: 'TLP:RED never leaves the laptop' };
}`;

export const designDocument = {
  _id: '_design/verbund',
  /** Raised with every change, so that an older Verbund does not put its validation over a newer one. */
  version: 1,
  language: 'javascript',
  validate_doc_update: validateDocUpdate,
} as const;

/** Who may open the database: CouchDB 3 lets only server administrators into a new one. */
export const securityObject = {
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: ['coordinator', 'reader'] },
} as const;
