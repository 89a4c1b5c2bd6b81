/** The camera as a reader of 2次元コード: the browser's own detector where there is one, else a decoder that is loaded only then. */

/** What stands in the picture now; null: no code. */
export type ReadCode = (video: HTMLVideoElement) => Promise<string | null>
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> }

/** Between two looks, in milliseconds. */
export const readPauseMs = 150

export async function codeReader(): Promise<ReadCode> {
  const Found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (Found && (await Found.getSupportedFormats()).includes('qr_code')) {
    const detector = new Found({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  const { default: decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const paper = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const scale = Math.min(1, 640 / Math.max(video.videoWidth, video.videoHeight, 1))
    canvas.width = Math.floor(video.videoWidth * scale)
    canvas.height = Math.floor(video.videoHeight * scale)
    if (!paper || canvas.width === 0) return null
    paper.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(paper.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // No code in this picture: the usual case while the phone moves.
      return null
    }
  }
}

export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
