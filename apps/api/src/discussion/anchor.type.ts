import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../graphql/scalars.js';

const point = 'In pixels of the image from its upper left corner; fractions lie between pixels.';
const window = 'In the units of the stored values (HU for CT), after rescaling.';
const vector = 'Three numbers, in millimetres of the patient coordinate system of DICOM.';

@ObjectType('ImagePoint', { description: point })
export class ImagePointType {
  @Field(() => Float, { description: 'Columns from the left edge.' }) x!: number;
  @Field(() => Float, { description: 'Rows from the upper edge.' }) y!: number;
}
@InputType('ImagePointInput', { description: point })
export class ImagePointInput {
  @Field(() => Float, { description: 'Columns from the left edge.' }) x!: number;
  @Field(() => Float, { description: 'Rows from the upper edge.' }) y!: number;
}

@ObjectType('ImageCamera', { description: 'Where the image was looked at from.' })
export class ImageCameraType {
  @Field(() => [Float], { description: vector }) position!: number[];
  @Field(() => [Float], { description: vector }) focalPoint!: number[];
  @Field(() => [Float], { description: 'Three numbers: the direction that is up on the screen.' }) viewUp!: number[];
  @Field(() => Float, { nullable: true, description: 'Half of the height that is shown, in millimetres.' }) parallelScale!: number | null;
}
@InputType('ImageCameraInput', { description: 'Where the image is looked at from.' })
export class ImageCameraInput {
  @Field(() => [Float], { description: vector }) position!: number[];
  @Field(() => [Float], { description: vector }) focalPoint!: number[];
  @Field(() => [Float], { description: 'Three numbers: the direction that is up on the screen.' }) viewUp!: number[];
  @Field(() => Float, { nullable: true, description: 'Half of the height that is shown, in millimetres.' }) parallelScale?: number | null;
}

@ObjectType('ImageViewport', { description: 'How the image was looked at, so that everybody sees what the author saw.' })
export class ImageViewportType {
  @Field(() => Float, { nullable: true, description: window }) windowCentre!: number | null;
  @Field(() => Float, { nullable: true, description: window }) windowWidth!: number | null;
  @Field(() => Float, { nullable: true, description: 'Clockwise, in degrees.' }) rotation!: number | null;
  @Field({ description: 'Left and right exchanged.' }) flipHorizontal!: boolean;
  @Field({ description: 'Up and down exchanged.' }) flipVertical!: boolean;
  @Field(() => ImageCameraType, { nullable: true, description: 'For reformatted and volume views.' }) camera!: ImageCameraType | null;
}
@InputType('ImageViewportInput', { description: 'How the image is looked at, so that everybody sees what the author saw.' })
export class ImageViewportInput {
  @Field(() => Float, { nullable: true, description: window }) windowCentre?: number | null;
  @Field(() => Float, { nullable: true, description: window }) windowWidth?: number | null;
  @Field(() => Float, { nullable: true, description: 'Clockwise, in degrees.' }) rotation?: number | null;
  @Field({ defaultValue: false, description: 'Left and right exchanged.' }) flipHorizontal!: boolean;
  @Field({ defaultValue: false, description: 'Up and down exchanged.' }) flipVertical!: boolean;
  @Field(() => ImageCameraInput, { nullable: true, description: 'For reformatted and volume views.' }) camera?: ImageCameraInput | null;
}

const series = 'DICOM SeriesInstanceUID (0020,000E).';
const instance = 'DICOM SOPInstanceUID (0008,0018); needs its series.';
const frame = 'From 1, of an instance with several; needs its instance.';

@ObjectType('ImageAnchor', { description: "A place in an imaging study of the case's referral." })
export class ImageAnchorType {
  @Field(() => ID, { description: 'The ImagingStudy; an update of the referral may have taken it away since.' }) studyId!: string;
  @Field(() => String, { nullable: true, description: series }) seriesInstanceUid!: string | null;
  @Field(() => String, { nullable: true, description: instance }) sopInstanceUid!: string | null;
  @Field(() => Int, { nullable: true, description: frame }) frame!: number | null;
  @Field(() => ImagePointType, { nullable: true, description: 'Needs its instance.' }) point!: ImagePointType | null;
  @Field(() => ImageViewportType, { nullable: true, description: 'As the author looked at it.' }) viewport!: ImageViewportType | null;
}
@InputType('ImageAnchorInput', { description: "A place in an imaging study of the case's referral." })
export class ImageAnchorInput {
  @Field(() => ID, { description: 'An ImagingStudy of this case.' }) studyId!: string;
  @Field(() => String, { nullable: true, description: series }) seriesInstanceUid?: string | null;
  @Field(() => String, { nullable: true, description: instance }) sopInstanceUid?: string | null;
  @Field(() => Int, { nullable: true, description: frame }) frame?: number | null;
  @Field(() => ImagePointInput, { nullable: true, description: 'Needs its instance.' }) point?: ImagePointInput | null;
  @Field(() => ImageViewportInput, { nullable: true, description: 'As the author looks at it.' }) viewport?: ImageViewportInput | null;
}

const criterion = 'Code of a criterion, in capitals.';

@ObjectType('CriterionAnchor', { description: "A criterion of the board's clinical policy." })
export class CriterionAnchorType {
  @Field({ description: criterion }) code!: string;
}
@InputType('CriterionAnchorInput', { description: "A criterion of the board's clinical policy." })
export class CriterionAnchorInput {
  @Field({ description: criterion }) code!: string;
}

@ObjectType('OpinionAnchor', { description: 'An opinion in one of the reviews of the case.' })
export class OpinionAnchorType {
  @Field(() => ID, { description: 'The Opinion.' }) opinionId!: string;
}
@InputType('OpinionAnchorInput', { description: 'An opinion in one of the reviews of the case; not while it is sealed.' })
export class OpinionAnchorInput {
  @Field(() => ID, { description: 'The Opinion.' }) opinionId!: string;
}

const laboratory = 'A laboratory value of the referral, by its code and day.';

@ObjectType('LaboratoryValueAnchor', { description: laboratory })
export class LaboratoryValueAnchorType {
  @Field({ description: 'LOINC.' }) code!: string;
  @Field(() => Day, { description: 'When it was taken.' }) takenOn!: string;
}
@InputType('LaboratoryValueAnchorInput', { description: laboratory })
export class LaboratoryValueAnchorInput {
  @Field({ description: 'LOINC.' }) code!: string;
  @Field(() => Day, { description: 'When it was taken.' }) takenOn!: string;
}

const exactlyOne = 'What a thread is about; exactly one of these.';

@ObjectType('Anchor', { description: exactlyOne })
export class AnchorType {
  @Field(() => ImageAnchorType, { nullable: true, description: 'An image, and a place in it.' }) image!: ImageAnchorType | null;
  @Field(() => CriterionAnchorType, { nullable: true, description: "The board's side only." }) criterion!: CriterionAnchorType | null;
  @Field(() => OpinionAnchorType, { nullable: true, description: "The board's side only." }) opinion!: OpinionAnchorType | null;
  @Field(() => LaboratoryValueAnchorType, { nullable: true, description: 'A laboratory value of the referral.' })
  laboratoryValue!: LaboratoryValueAnchorType | null;
}
@InputType('AnchorInput', { description: exactlyOne })
export class AnchorInput {
  @Field(() => ImageAnchorInput, { nullable: true, description: 'An image, and a place in it.' }) image?: ImageAnchorInput | null;
  @Field(() => CriterionAnchorInput, { nullable: true, description: 'For threads of the board alone.' })
  criterion?: CriterionAnchorInput | null;
  @Field(() => OpinionAnchorInput, { nullable: true, description: 'For threads of the board alone.' }) opinion?: OpinionAnchorInput | null;
  @Field(() => LaboratoryValueAnchorInput, { nullable: true, description: 'A laboratory value of the referral.' })
  laboratoryValue?: LaboratoryValueAnchorInput | null;
}
