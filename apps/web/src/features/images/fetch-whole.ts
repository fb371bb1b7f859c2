import { cache, imageLoader, type Types } from '@cornerstonejs/core';
import type { LoadedImage } from './archive.js';

/**
 * An image with all of its pixels, or none. The library never answers for colours that it does not know or has no palette for, and takes
 * plain pixels that share their colour (YBR_FULL_422 without compression) for whole ones: an image that is not what was stored is not shown.
 */
export async function fetchWhole({ imageId, rows, columns, readable }: LoadedImage): Promise<void> {
  if (!readable) throw new Error('this way of storing is not known here');
  const { numberOfComponents, voxelManager } = await loadAndKeep(imageId);
  if (voxelManager?.getScalarDataLength() === rows * columns * (numberOfComponents ?? 1)) return;
  cache.removeImageLoadObject(imageId, { force: true });
  throw new Error('not as many pixels as the image has');
}

/** The library's own `loadAndCacheImage` lets nobody hear of the second promise that it makes: where an image does not come, that is an error of the page. */
function loadAndKeep(imageId: string): Promise<Types.IImage> {
  const promise = imageLoader.loadImage(imageId);
  if (!cache.getImageLoadObject(imageId)) cache.putImageLoadObject(imageId, { promise }).catch(() => undefined);
  return promise;
}
