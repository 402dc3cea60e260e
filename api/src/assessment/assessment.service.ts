import { grade } from '@xueshi/schema/assessment/grading.rules';
import type { Questionnaire } from '@xueshi/schema/assessment/questionnaire.rules';
import {
  answerRefusal,
  confirmedSitting,
  confirmRefusal,
  noSuchSitting,
  openSitting,
  sittingsLeft,
  startRefusal,
  submitRefusal,
  type Sitting as SittingRecord,
} from '@xueshi/schema/assessment/sitting.rules';
import {
  confirmSitting,
  holdSitting,
  holdSittingAlone,
  keepAnswer,
  readDiagnosis,
  readSitting,
  readSittings,
  readSittingsOf,
  startSitting,
  submitSitting,
} from '@xueshi/schema/assessment/sitting.store';
import { uuidOf } from '@xueshi/schema/kernel/ids';
import { isRefused, refuse, type Refused } from '@xueshi/schema/kernel/refusals';
import { diagnosticRefusal } from '@xueshi/schema/programme/rules';
import { answeredFrom } from '../platform/batch.js';
import type { Refusal } from '../platform/refusal.type.js';
import type { Scope } from '../platform/scope.js';
import { presentCapability } from '../programme/programme.present.js';
import type { ProgrammeService } from '../programme/programme.service.js';
import type { Capability } from '../programme/programme.type.js';
import type { AnswerQuestionInput, ConfirmDiagnosisInput } from './assessment.input.js';
import { presentAssessmentRefusal, presentReport, presentSitting } from './assessment.present.js';
import { questionnaireOf } from './questionnaire.snapshot.js';
import type { DiagnosticReport } from './report.type.js';
import type { Sitting } from './sitting.type.js';

const sittingsOf = answeredFrom(readSittingsOf);

/** The diagnostic of the viewer: sittings, answers, report, and the one confirmed result (D2, D3). */
export class AssessmentService {
  /** one standing, one reading; a standing made after a change reads anew */
  readonly #sittings = new WeakMap<Capability, Promise<readonly SittingRecord[]>>();

  constructor(
    private readonly scope: Scope,
    private readonly programme: ProgrammeService,
  ) {}

  /** The sittings behind a standing. */
  records(capability: Capability): Promise<readonly SittingRecord[]> {
    const known = this.#sittings.get(capability);
    if (known !== undefined) return known;
    const { teacher, programme } = capability.mine;
    const reading = sittingsOf(this.scope.db)({ teacherId: teacher.id, programmeId: programme.id });
    this.#sittings.set(capability, reading);
    return reading;
  }

  async sittings(capability: Capability): Promise<Sitting[]> {
    return Promise.all((await this.records(capability)).map((record) => this.#present(record)));
  }

  async sittingsLeft(capability: Capability): Promise<number> {
    return sittingsLeft(await this.records(capability), capability.mine.programme.sittingsAllowed);
  }

  async confirmed(capability: Capability): Promise<Sitting | null> {
    const record = confirmedSitting(await this.records(capability));
    return record && this.#present(record);
  }

  /** One of the viewer's sittings by uuid; anybody else's is not found. */
  async sitting(id: string | null): Promise<Sitting | null> {
    const { db, actor } = this.scope;
    const record = id === null ? null : await readSitting(db.read(), actor.accountId, id);
    return record && this.#present(record);
  }

  async report({ record, questionnaire }: Sitting): Promise<DiagnosticReport | null> {
    if (record.report === null) return null;
    return presentReport(record.report, questionnaire, await this.programme.themes(), this.scope.locale);
  }

  /** Names of the dimensions of a sitting by code, in the reader's language. */
  async dimensionNames(sitting: SittingRecord): Promise<ReadonlyMap<string, string>> {
    const { dimensions } = await this.#questionnaire(sitting);
    return new Map(dimensions.map(({ code, name }) => [code, name[this.scope.locale]]));
  }

  /** Starts a sitting, or resumes the open one, which costs no chance (D2, D3). */
  async start(): Promise<Sitting | Refusal> {
    return this.#told(await this.#start());
  }

  async answer(input: AnswerQuestionInput): Promise<Sitting | Refusal> {
    const { db, actor, now } = this.scope;
    const sittingId = uuidOf('Sitting', input.sittingId);
    // what is no id of ours is no question of any sitting
    const questionId = uuidOf('Question', input.questionId) ?? '';
    const optionId = uuidOf('QuestionOption', input.optionId) ?? '';
    const outcome = await db.work(async (tx) => {
      const sitting = sittingId === null ? null : await holdSitting(tx, actor.accountId, sittingId);
      if (sitting === null) return noSuchSitting();
      const refused = answerRefusal(sitting, await this.#questionnaire(sitting), questionId, optionId);
      if (refused !== null) return refused;
      await keepAnswer(tx, sitting.id, questionId, optionId, now);
      return { ...sitting, answers: { ...sitting.answers, [questionId]: optionId } };
    });
    return this.#told(outcome);
  }

  async submit(id: string): Promise<Sitting | Refusal> {
    const { db, actor, now } = this.scope;
    const sittingId = uuidOf('Sitting', id);
    const outcome = await db.work(async (tx) => {
      const sitting = sittingId === null ? null : await holdSittingAlone(tx, actor.accountId, sittingId);
      if (sitting === null) return noSuchSitting();
      const questionnaire = await this.#questionnaire(sitting);
      const refused = submitRefusal(sitting, questionnaire);
      if (refused !== null) return refused;
      const report = grade(questionnaire, sitting.answers);
      await submitSitting(tx, sitting.id, report, now);
      return { ...sitting, submittedAt: now, report };
    });
    return this.#told(outcome);
  }

  /** Makes a result final and answers with the standing after it (D3). */
  async confirm(input: ConfirmDiagnosisInput): Promise<Capability | Refusal> {
    const outcome = await this.#confirm(uuidOf('Sitting', input.sittingId));
    return isRefused(outcome) ? presentAssessmentRefusal(outcome, this.scope.locale) : outcome;
  }

  async #start(): Promise<SittingRecord | Refused> {
    const { db, now } = this.scope;
    const mine = await this.programme.mine();
    if (mine === null) return refuse('D1', 'notInScope');
    const { teacher, programme } = mine;
    return (
      diagnosticRefusal(programme, teacher, now) ??
      db.work(async (tx) => {
        for (;;) {
          await startSitting(tx, teacher.id, programme.id, programme.sittingsAllowed, now);
          const sittings = await readSittings(tx, teacher.id, programme.id);
          const outcome = openSitting(sittings) ?? startRefusal(sittings, programme.sittingsAllowed);
          // null: the one that was open has been handed in between the two statements, which uses up a chance
          if (outcome !== null) return outcome;
        }
      })
    );
  }

  async #confirm(sittingId: string | null): Promise<Capability | Refused> {
    const { db, actor, now } = this.scope;
    const [sitting, teacher] = await Promise.all([
      sittingId === null ? null : readSitting(db.read(), actor.accountId, sittingId),
      this.programme.teacher(),
    ]);
    const programme = sitting && (await this.programme.programme(sitting.programmeId));
    if (sitting === null || teacher === null || programme === null) return noSuchSitting();
    const refused = await db.work(async (tx) => {
      const before = await readDiagnosis(tx, teacher.id, programme.id);
      const refusal = confirmRefusal(sitting, before);
      if (refusal !== null) return refusal;
      const { sittingId: confirmed, made } = await confirmSitting(tx, sitting, now);
      const subject = { type: 'Sitting', id: sitting.id };
      if (made) await this.scope.audit(tx, 'diagnosis.confirm', { subject });
      return confirmRefusal(sitting, confirmed);
    });
    return refused ?? presentCapability({ teacher, programme });
  }

  async #told(outcome: SittingRecord | Refused): Promise<Sitting | Refusal> {
    return isRefused(outcome) ? presentAssessmentRefusal(outcome, this.scope.locale) : this.#present(outcome);
  }

  async #present(record: SittingRecord): Promise<Sitting> {
    return presentSitting(record, await this.#questionnaire(record));
  }

  #questionnaire({ questionnaireId }: SittingRecord): Promise<Questionnaire> {
    return questionnaireOf(this.scope.db, questionnaireId);
  }
}
