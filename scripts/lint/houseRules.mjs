import path from 'node:path';
import { breachesOf } from './layers.mjs';

/** @param {string} root @param {string} file */
function belowRoot(root, file) {
  return path.relative(root, file).split(path.sep).join('/');
}

/**
 * The law of ./layers.mjs. Everything of ours is imported by a relative path, so no import has to be looked up on the disk; looking them up, and comparing
 * every file with every door, took a ninth of a run.
 * @type {import('eslint').Rule.RuleModule}
 */
const layers = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { root: { type: 'string' } }, required: ['root'] }],
  },
  create(context) {
    const [{ root }] = context.options;
    const importer = belowRoot(root, context.filename);
    /** @param {{ source?: { value?: unknown } | null }} node whatever the kind of import, its source is there */
    function check({ source }) {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const file = source.value.replace(/\?.*$/u, '');
      const imported = belowRoot(root, path.resolve(path.dirname(context.filename), file));
      for (const message of breachesOf(importer, imported)) context.report({ node: source, message });
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const noDefaultExport = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const message = 'Exports have a name.';
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, message }),
      'ExportSpecifier[exported.name="default"]': (node) => context.report({ node, message }),
    };
  },
};

export const houseRules = { rules: { layers, 'no-default-export': noDefaultExport } };
