/** A UID of PS3.6 Annex A with its name. */
export interface RegisteredUid {
  readonly uid: string
  readonly name: string
}

type Registry = Readonly<Partial<Record<string, RegisteredUid>>>

const root = '1.2.840.10008.'
const at = (end: string, name: string): RegisteredUid => ({ uid: `${root}${end}`, name })

/** Transfer syntaxes by keyword. */
export const transferSyntaxes: Registry = {
  ImplicitVRLittleEndian: at('1.2', 'Implicit VR Little Endian'),
  ExplicitVRLittleEndian: at('1.2.1', 'Explicit VR Little Endian'),
  DeflatedExplicitVRLittleEndian: at('1.2.1.99', 'Deflated Explicit VR Little Endian'),
  ExplicitVRBigEndian: at('1.2.2', 'Explicit VR Big Endian'),
  JPEGBaseline8Bit: at('1.2.4.50', 'JPEG Baseline (Process 1)'),
  JPEGExtended12Bit: at('1.2.4.51', 'JPEG Extended (Process 2 and 4)'),
  JPEGLossless: at('1.2.4.57', 'JPEG Lossless, Non-Hierarchical (Process 14)'),
  JPEGLosslessSV1: at(
    '1.2.4.70',
    'JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])',
  ),
  JPEGLSLossless: at('1.2.4.80', 'JPEG-LS Lossless Image Compression'),
  JPEGLSNearLossless: at('1.2.4.81', 'JPEG-LS Lossy (Near-Lossless) Image Compression'),
  JPEG2000Lossless: at('1.2.4.90', 'JPEG 2000 Image Compression (Lossless Only)'),
  JPEG2000: at('1.2.4.91', 'JPEG 2000 Image Compression'),
  MPEG4HP41: at('1.2.4.102', 'MPEG-4 AVC/H.264 High Profile / Level 4.1'),
  HEVCMP51: at('1.2.4.107', 'HEVC/H.265 Main Profile / Level 5.1'),
  HTJ2KLossless: at('1.2.4.201', 'High-Throughput JPEG 2000 Image Compression (Lossless Only)'),
  RLELossless: at('1.2.5', 'RLE Lossless'),
}

/** SOP classes by keyword. */
export const sopClasses: Registry = {
  Verification: at('1.1', 'Verification SOP Class'),
  ComputedRadiographyImageStorage: at('5.1.4.1.1.1', 'Computed Radiography Image Storage'),
  DigitalXRayImageStorageForPresentation: at(
    '5.1.4.1.1.1.1',
    'Digital X-Ray Image Storage - For Presentation',
  ),
  DigitalMammographyXRayImageStorageForPresentation: at(
    '5.1.4.1.1.1.2',
    'Digital Mammography X-Ray Image Storage - For Presentation',
  ),
  CTImageStorage: at('5.1.4.1.1.2', 'CT Image Storage'),
  EnhancedCTImageStorage: at('5.1.4.1.1.2.1', 'Enhanced CT Image Storage'),
  MRImageStorage: at('5.1.4.1.1.4', 'MR Image Storage'),
  EnhancedMRImageStorage: at('5.1.4.1.1.4.1', 'Enhanced MR Image Storage'),
  UltrasoundImageStorage: at('5.1.4.1.1.6.1', 'Ultrasound Image Storage'),
  UltrasoundMultiFrameImageStorage: at('5.1.4.1.1.3.1', 'Ultrasound Multi-frame Image Storage'),
  SecondaryCaptureImageStorage: at('5.1.4.1.1.7', 'Secondary Capture Image Storage'),
  MultiFrameTrueColorSecondaryCaptureImageStorage: at(
    '5.1.4.1.1.7.4',
    'Multi-frame True Color Secondary Capture Image Storage',
  ),
  XRayAngiographicImageStorage: at('5.1.4.1.1.12.1', 'X-Ray Angiographic Image Storage'),
  XRayRadiofluoroscopicImageStorage: at('5.1.4.1.1.12.2', 'X-Ray Radiofluoroscopic Image Storage'),
  NuclearMedicineImageStorage: at('5.1.4.1.1.20', 'Nuclear Medicine Image Storage'),
  PositronEmissionTomographyImageStorage: at('5.1.4.1.1.128', 'Positron Emission Tomography Image Storage'),
  BreastTomosynthesisImageStorage: at('5.1.4.1.1.13.1.3', 'Breast Tomosynthesis Image Storage'),
  GrayscaleSoftcopyPresentationStateStorage: at(
    '5.1.4.1.1.11.1',
    'Grayscale Softcopy Presentation State Storage',
  ),
  KeyObjectSelectionDocumentStorage: at('5.1.4.1.1.88.59', 'Key Object Selection Document Storage'),
  BasicTextSRStorage: at('5.1.4.1.1.88.11', 'Basic Text SR Storage'),
  EnhancedSRStorage: at('5.1.4.1.1.88.22', 'Enhanced SR Storage'),
  ComprehensiveSRStorage: at('5.1.4.1.1.88.33', 'Comprehensive SR Storage'),
  XRayRadiationDoseSRStorage: at('5.1.4.1.1.88.67', 'X-Ray Radiation Dose SR Storage'),
  EncapsulatedPDFStorage: at('5.1.4.1.1.104.1', 'Encapsulated PDF Storage'),
  VLEndoscopicImageStorage: at('5.1.4.1.1.77.1.1', 'VL Endoscopic Image Storage'),
  VideoEndoscopicImageStorage: at('5.1.4.1.1.77.1.1.1', 'Video Endoscopic Image Storage'),
  VLPhotographicImageStorage: at('5.1.4.1.1.77.1.4', 'VL Photographic Image Storage'),
  OphthalmicPhotography8BitImageStorage: at(
    '5.1.4.1.1.77.1.5.1',
    'Ophthalmic Photography 8 Bit Image Storage',
  ),
  RTImageStorage: at('5.1.4.1.1.481.1', 'RT Image Storage'),
  RTPlanStorage: at('5.1.4.1.1.481.5', 'RT Plan Storage'),
  RTStructureSetStorage: at('5.1.4.1.1.481.3', 'RT Structure Set Storage'),
  RTDoseStorage: at('5.1.4.1.1.481.2', 'RT Dose Storage'),
}

/** The SOP class or transfer syntax of a keyword; null if the simulator does not know it. */
export function registered(registry: Registry, keyword: string): RegisteredUid | null {
  return Object.hasOwn(registry, keyword) ? (registry[keyword] ?? null) : null
}
