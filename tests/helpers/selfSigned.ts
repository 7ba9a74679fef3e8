import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that nobody but its maker signed, with its private key, in one PEM text; and its SHA-1 in hexadecimal. */
export interface SelfSigned {
  readonly pem: string;
  readonly thumbprint: string;
}

/** Made anew for each run, so that no key lies in the repository. DER as in X.690, the certificate as in RFC 5280. */
export function selfSigned(): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  // sha256WithRSAEncryption, 1.2.840.113549.1.1.11, and the common name, 2.5.4.3.
  const algorithm = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'));
  const name = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('test')))));
  const validity = der(0x30, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('490101000000Z')));
  const serial = der(0x02, Buffer.from([1]));
  const said = der(0x30, serial, algorithm, name, validity, name, publicKey.export({ type: 'spki', format: 'der' }));
  const signature = der(0x03, Buffer.from([0]), sign('sha256', said, privateKey));
  const certificate = der(0x30, said, algorithm, signature);
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    pem: `${key}-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    thumbprint: createHash('sha1').update(certificate).digest('hex').toUpperCase(),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}
