import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { designDocument } from '../../../shared/sync/designDocument';

describe('the validation on the server', () => {
  it('gets a new version with every change, or servers in use would keep the old one: raise the version, then both lines here', () => {
    const fingerprint = bytesToHex(sha256(new TextEncoder().encode(designDocument.validate_doc_update))).slice(0, 12);
    expect({ version: designDocument.version, fingerprint }).toEqual({ version: 1, fingerprint: '9e4d32fc33c0' });
  });
});
