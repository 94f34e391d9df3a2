/**
 * @typedef {{ 'bom-ref': string, name: string, version: string }} Component further fields are kept as they are
 * @typedef {{ components: readonly Component[], dependencies: readonly { ref: string, dependsOn?: readonly string[] }[], metadata: { component: Component } }} Sbom
 */

/**
 * npm's list with what ships although it is declared as a tool, the runtime, and with the application's own name instead of its folder's.
 * @template {Sbom} S
 * @param {S} sbom CycloneDX 1.5, as `npm sbom` writes it
 * @param {{ name: string, shipped: readonly import('./shippedPackages.mjs').ShippedPackage[] }} application
 */
export function completeSbom(sbom, { name, shipped }) {
  const listed = new Set(sbom.components.map(toRef));
  const missing = shipped.filter((one) => !listed.has(toRef(one))).map(toComponent);
  const root = sbom.metadata.component['bom-ref'];
  const refs = missing.map((component) => component['bom-ref']);
  return {
    ...sbom,
    metadata: { ...sbom.metadata, component: { ...sbom.metadata.component, name } },
    components: [...sbom.components, ...missing],
    dependencies: [
      ...sbom.dependencies.map((entry) =>
        entry.ref === root ? { ...entry, dependsOn: [...(entry.dependsOn ?? []), ...refs] } : entry,
      ),
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  };
}

/** @param {{ name: string, version: string }} named */
function toRef({ name, version }) {
  return `${name}@${version}`;
}

/** @param {import('./shippedPackages.mjs').ShippedPackage} shipped */
function toComponent({ name, version, license, integrity }) {
  const [algorithm = '', digest = ''] = (integrity ?? '').split('-');
  return {
    'bom-ref': toRef({ name, version }),
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: `pkg:npm/${encodeURIComponent(name)}@${version}`,
    ...(integrity !== undefined && {
      hashes: [{ alg: algorithm.replace(/^sha/u, 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
  };
}
