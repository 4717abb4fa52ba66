import type { Drawing, Lettering } from './drawing.ts'
import { captionLettering, type Mount, margin, mountedSize, svgText } from './svg-text.ts'

/** Pixels to a CSS pixel. */
const sharpness = 2
/** Pixels along one side that every browser of today can draw. */
const longestSide = 16_384

/**
 * A drawing as a picture: its lines and boxes by way of SVG, its words in the fonts of the page, which a picture within
 * SVG could not have.
 *
 * @throws where the browser cannot make one
 */
export async function pngOf(drawing: Drawing, mount: Mount): Promise<Blob> {
  const { width, height } = mountedSize(drawing, mount)
  const scale = Math.min(sharpness, longestSide / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')!
  const ground = new Image()
  ground.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(drawing, mount, false))}`
  await ground.decode()
  pen.drawImage(ground, 0, 0, canvas.width, canvas.height)
  pen.scale(scale, scale)
  for (const words of captionLettering(drawing, mount)) write(words, pen)
  pen.translate(margin, margin)
  for (const { texts } of drawing.charts) for (const words of texts) write(words, pen)
  for (const words of drawing.texts) write(words, pen)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/png')
  })
}

function write({ text, x, y, font, colour, halo }: Lettering, pen: CanvasRenderingContext2D): void {
  pen.font = font
  if (halo !== null) {
    pen.strokeStyle = halo.colour
    pen.lineWidth = halo.thickness
    pen.lineJoin = 'round'
    pen.strokeText(text, x, y)
  }
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}
