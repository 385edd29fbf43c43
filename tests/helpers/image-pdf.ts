import { deflateSync } from 'node:zlib';
import type { GreyImage } from '#shared/barcode/grey-image.ts';

/** A PDF (ISO 32000-1) of scanned sheets, each an A4 page filled by its picture, as a document scanner writes it. */
export function imagePdf(
  pages: readonly GreyImage[],
  { withPassword = false } = {},
): Uint8Array<ArrayBuffer> {
  const objects: Buffer[] = [];
  const add = (content: string | Buffer) => objects.push(Buffer.from(content));
  const kids = pages.map((_, place) => `${3 + place * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const [place, { width, height, data }] of pages.entries()) {
    const first = 3 + place * 3;
    const [wide, high] = width > height ? [842, 595] : [595, 842];
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${first + 1} 0 R ` +
        `/Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
    );
    add(stream('', Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /I Do Q`)));
    const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray`;
    add(stream(`${picture} /BitsPerComponent 8 /Filter /FlateDecode`, deflateSync(data, { level: 1 })));
  }
  return assembled(objects, withPassword ? LOCKED : '');
}

/** An encryption dictionary (7.6.1) that no password opens: an empty one does not, and that is all a reader tries. */
const LOCKED =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> >> ` +
  `/ID [<${'3d'.repeat(16)}> <${'3d'.repeat(16)}>]`;

function stream(entries: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: readonly Buffer[], entries: string): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [place, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${place + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    places.push(at);
    at += whole.length;
    parts.push(whole);
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${entries} >>\n`;
  parts.push(Buffer.from(`${table}startxref\n${at}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
