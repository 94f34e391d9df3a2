/**
 * Where locking would ask for nothing afterwards: `keychain` where the login opens everything by itself.
 * @param kind of the protection of this laptop
 */
export function whyNotLocked({ kind }: { readonly kind: string }): 'keychain' | 'plain' | 'demo' {
  return kind === 'plain' || kind === 'demo' ? kind : 'keychain';
}
