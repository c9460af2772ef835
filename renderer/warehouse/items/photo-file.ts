/** A photo as the office keeps it. */
export interface PhotoBytes {
  readonly mediaType: 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As large as the office takes in. */
const largestBytes = 400_000;

/** Longest side in pixels and quality, tried one after the other: the first that is small enough is kept. */
const attempts = [
  { side: 1280, quality: 0.85 },
  { side: 1280, quality: 0.7 },
  { side: 960, quality: 0.7 },
  { side: 640, quality: 0.6 },
] as const;

/** Makes a JPEG of at most 400 kB of any picture the window can read; null when it can't read this one. */
export async function photoOfFile(file: Blob): Promise<PhotoBytes | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    for (const { side, quality } of attempts) {
      const bytes = await drawn(picture, side, quality);
      if (bytes !== null && bytes.byteLength <= largestBytes) return { mediaType: 'image/jpeg', bytes };
    }
    return null;
  } finally {
    picture.close();
  }
}

/** The first picture among what was pasted or dropped. */
export function pictureAmong(files: FileList): File | null {
  return Array.from(files).find((file) => file.type.startsWith('image/')) ?? null;
}

async function drawn(
  picture: ImageBitmap,
  longestSide: number,
  quality: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // A JPEG has no transparency: what shows through is paper.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
