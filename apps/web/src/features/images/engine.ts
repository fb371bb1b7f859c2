import { Enums, init as initCore, RenderingEngine } from '@cornerstonejs/core';
import { init as initLoader } from '@cornerstonejs/dicom-image-loader';

// A whole image over a slow line, in milliseconds: an archive that says nothing is given up long before by the desk itself.
const longest = 120_000;
let started: Promise<RenderingEngine> | undefined;

/** One engine for all viewers of a page: browsers give out few graphics contexts. */
export function startEngine(): Promise<RenderingEngine> {
  return (started ??= start());
}

async function start(): Promise<RenderingEngine> {
  const renderBackend = drawsInHardware() ? Enums.RenderBackends.Auto : Enums.RenderBackends.CPU;
  await initCore({ rendering: { planar: { renderBackend } } } as Parameters<typeof initCore>[0]);
  initLoader({
    maxWebWorkers: Math.max(1, Math.min(3, navigator.hardwareConcurrency - 1)),
    beforeSend: (request: XMLHttpRequest) => void (request.timeout = longest),
  });
  return new RenderingEngine('desk');
}

/** A renderer in software is slower than drawing without one. */
function drawsInHardware(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const renderer = context && names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null && !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
