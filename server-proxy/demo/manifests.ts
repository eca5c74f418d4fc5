import { createRandom, hexDigest } from './random.ts';
import type { Submission } from './submission.ts';

export type ManifestSeed = { urn: string; submission: Submission };

type Manifest = Record<string, unknown>;

type Product = {
  generator: { name: string; version: string };
  issuer: string;
  commonName: string;
  /** ISO 8601; when it signed. */
  signed: string;
};

const products = {
  camera: {
    generator: { name: 'Nordvik NX-4 firmware', version: '3.1.0' },
    issuer: 'Nordvik Optik GmbH',
    commonName: 'Nordvik NX-4 C2PA Signing 2026',
    signed: '2026-11-04T09:12:38+00:00',
  },
  editor: {
    generator: { name: 'Cutting Desk', version: '11.2' },
    issuer: 'Valdoria Press Agency',
    commonName: 'Valdoria Press Agency Media Signing',
    signed: '2026-11-04T11:47:05+00:00',
  },
  generator: {
    generator: { name: 'Imagora Motion', version: '2.4.1' },
    issuer: 'Imagora Labs',
    commonName: 'Imagora Content Signing (self-issued)',
    signed: '2026-10-29T20:03:51+00:00',
  },
  bodycam: {
    generator: { name: 'Sentinel BC-7', version: '5.0.2' },
    issuer: 'Sentinel Evidence Systems Ltd',
    commonName: 'Sentinel Device CA 3',
    signed: '2026-09-17T22:41:09+00:00',
  },
} as const satisfies Record<string, Product>;

type ProductName = keyof typeof products;

const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype';

/** The manifest a file carries now. */
export function activeManifest(product: ProductName, seed: ManifestSeed, parent?: string): Manifest {
  return {
    ...baseManifest(product, seed),
    ingredients: toIngredients(product, seed, parent),
    assertions: toAssertions(product, seed),
  };
}

/** The manifest an earlier version of the file carried. */
export function ingredientManifest(product: ProductName, seed: ManifestSeed): Manifest {
  return { ...baseManifest(product, seed), ingredients: [], assertions: toAssertions(product, seed) };
}

function baseManifest(product: ProductName, { urn, submission }: ManifestSeed): Manifest {
  const { generator, issuer, commonName, signed } = products[product];
  return {
    claim_generator: `${generator.name.replaceAll(' ', '_')}/${generator.version} c2pa-rs/0.58.0`,
    claim_generator_info: [{ ...generator, 'org.contentauth.c2pa_rs': '0.58.0' }],
    title: submission.story.name,
    format: 'video/mp4',
    instance_id: `xmp:iid:${hexDigest(`${urn}/instance`).slice(0, 32)}`,
    thumbnail: {
      format: 'image/jpeg',
      identifier: `self#jumbf=/c2pa/${urn}/c2pa.assertions/c2pa.thumbnail.claim`,
    },
    signature_info: {
      alg: 'Es256',
      issuer,
      common_name: commonName,
      cert_serial_number: serialNumber(urn),
      time: signed,
    },
    label: urn,
    claim_version: 2,
  };
}

/** Certificate serial numbers are up to 20 bytes, written in decimal. */
function serialNumber(seed: string): string {
  const random = createRandom(`${seed}/serial`);
  return Array.from({ length: 38 }, () => random.integer(1, 9)).join('');
}

function toIngredients(product: ProductName, { urn, submission }: ManifestSeed, parent?: string): Manifest[] {
  if (product === 'editor' && parent !== undefined) {
    return [
      {
        title: `${submission.stem} (camera original).mp4`,
        format: 'video/mp4',
        document_id: `xmp:did:${hexDigest(`${urn}/document`).slice(0, 32)}`,
        instance_id: `xmp:iid:${hexDigest(`${parent}/instance`).slice(0, 32)}`,
        thumbnail: {
          format: 'image/jpeg',
          identifier: `self#jumbf=/c2pa/${urn}/c2pa.assertions/c2pa.thumbnail.ingredient`,
        },
        relationship: 'parentOf',
        active_manifest: parent,
        label: 'c2pa.ingredient.v3',
      },
    ];
  }
  if (product !== 'generator') return [];
  return ['portrait-reference.jpg', 'voice-prompt.txt'].map((title, index) => ({
    title,
    format: title.endsWith('.jpg') ? 'image/jpeg' : 'text/plain',
    instance_id: `xmp:iid:${hexDigest(`${urn}/input/${index}`).slice(0, 32)}`,
    relationship: 'inputTo',
    label: index === 0 ? 'c2pa.ingredient.v3' : `c2pa.ingredient.v3__${index}`,
  }));
}

const actionsOf: Readonly<Record<ProductName, readonly Manifest[]>> = {
  camera: [
    {
      action: 'c2pa.created',
      when: '2026-11-04T09:11:52+00:00',
      softwareAgent: { name: 'Nordvik NX-4 firmware', version: '3.1.0' },
      digitalSourceType: `${sourceTypes}/digitalCapture`,
    },
  ],
  editor: [
    { action: 'c2pa.opened', when: '2026-11-04T11:40:17+00:00' },
    {
      action: 'c2pa.trimmed',
      when: '2026-11-04T11:43:30+00:00',
      softwareAgent: { name: 'Cutting Desk', version: '11.2' },
      parameters: { description: 'Removed 00:00:00 to 00:00:07' },
    },
    {
      action: 'c2pa.color_adjustments',
      when: '2026-11-04T11:45:02+00:00',
      softwareAgent: { name: 'Cutting Desk', version: '11.2' },
    },
    { action: 'c2pa.transcoded', when: '2026-11-04T11:46:58+00:00' },
  ],
  generator: [
    {
      action: 'c2pa.created',
      when: '2026-10-29T20:01:14+00:00',
      softwareAgent: { name: 'Imagora Motion', version: '2.4.1' },
      digitalSourceType: `${sourceTypes}/trainedAlgorithmicMedia`,
    },
    {
      action: 'c2pa.converted',
      when: '2026-10-29T20:03:44+00:00',
      softwareAgent: { name: 'Imagora Motion', version: '2.4.1' },
    },
  ],
  bodycam: [
    {
      action: 'c2pa.created',
      when: '2026-09-17T22:29:31+00:00',
      softwareAgent: { name: 'Sentinel BC-7', version: '5.0.2' },
      digitalSourceType: `${sourceTypes}/digitalCapture`,
    },
  ],
};

function toAssertions(product: ProductName, { urn }: ManifestSeed): Manifest[] {
  const actions = { label: 'c2pa.actions.v2', data: { actions: actionsOf[product] } };
  const binding = {
    label: 'c2pa.hash.bmff.v3',
    data: { alg: 'sha256', name: 'BMFF file hash', hash: hexDigest(`${urn}/binding`) },
  };
  if (product === 'camera') {
    const metadata = {
      label: 'c2pa.metadata',
      data: { 'exif:Make': 'Nordvik', 'exif:Model': 'NX-4', 'exif:FNumber': 2.8, 'exif:ISO': 640 },
    };
    return [actions, metadata, binding];
  }
  if (product !== 'generator') return [actions, binding];
  const mining = {
    label: 'cawg.training-mining',
    data: {
      entries: {
        'cawg.ai_generative_training': { use: 'notAllowed' },
        'cawg.data_mining': { use: 'constrained', constraint_info: 'https://imagora.example/terms' },
      },
    },
  };
  return [actions, mining, binding];
}
