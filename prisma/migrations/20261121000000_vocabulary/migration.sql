-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "provinces" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "successor_id" INTEGER,
    "succeeded_on" DATE,
    "succession_source" TEXT,
    "totp_required" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provinces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_documents" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "source_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reform_areas" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "reform_areas_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "agencies" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "reports" BOOLEAN NOT NULL DEFAULT false,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_successions" (
    "id" SERIAL NOT NULL,
    "predecessor_id" INTEGER NOT NULL,
    "successor_id" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,

    CONSTRAINT "agency_successions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_groups" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "unresolved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "agency_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency_group_rules" (
    "group_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    CONSTRAINT "agency_group_rules_pkey" PRIMARY KEY ("group_id","kind","level")
);

-- CreateTable
CREATE TABLE "agency_group_members" (
    "group_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,

    CONSTRAINT "agency_group_members_pkey" PRIMARY KEY ("group_id","agency_id")
);

-- CreateTable
CREATE TABLE "area_leads" (
    "province_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,

    CONSTRAINT "area_leads_pkey" PRIMARY KEY ("province_id","area_code","agency_id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "agency_id" INTEGER,
    "parent_id" INTEGER,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "start_year" INTEGER NOT NULL,
    "end_year" INTEGER NOT NULL,
    "decision_no" TEXT,
    "decision_on" DATE,
    "proposed_on" DATE,
    "issuer" TEXT NOT NULL,
    "document_id" INTEGER NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_phases" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "start_year" INTEGER NOT NULL,
    "end_year" INTEGER NOT NULL,

    CONSTRAINT "plan_phases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_sections" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "numeral" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "area_code" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "plan_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_contradictions" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,
    "note" TEXT NOT NULL,

    CONSTRAINT "plan_contradictions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicators" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "direction" TEXT NOT NULL,
    "accumulation" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "publisher" TEXT,
    "may_exceed_100" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_versions" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "definition" TEXT NOT NULL,
    "formula" TEXT,
    "scale" DECIMAL(12,4) NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_terms" (
    "indicator_version_id" INTEGER NOT NULL,
    "statistic_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "indicator_terms_pkey" PRIMARY KEY ("indicator_version_id","statistic_id","role")
);

-- CreateTable
CREATE TABLE "indicator_baselines" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "provisional" BOOLEAN NOT NULL,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,

    CONSTRAINT "indicator_baselines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_figures" (
    "id" SERIAL NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "entered_by_id" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "indicator_figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targets" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "phase_id" INTEGER,
    "area_code" TEXT NOT NULL,
    "indicator_id" INTEGER,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "official_text" TEXT,
    "kind" TEXT NOT NULL,
    "operator" TEXT,
    "value" DECIMAL(24,6),
    "unit" TEXT,
    "change" TEXT,
    "change_base_year" INTEGER,
    "change_against" TEXT,
    "level" TEXT,
    "deadline_on" DATE NOT NULL,
    "yearly" BOOLEAN NOT NULL DEFAULT false,
    "no_figure_reason" TEXT,
    "note" TEXT,
    "same_as_id" INTEGER,
    "task_id" INTEGER,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,
    "source_part" TEXT,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_steps" (
    "target_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,

    CONSTRAINT "target_steps_pkey" PRIMARY KEY ("target_id","year")
);

-- CreateTable
CREATE TABLE "target_agencies" (
    "id" SERIAL NOT NULL,
    "target_id" INTEGER NOT NULL,
    "agency_id" INTEGER,
    "group_id" INTEGER,
    "qualifier" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_agencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_references" (
    "target_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "target_references_pkey" PRIMARY KEY ("target_id","indicator_id")
);

-- CreateTable
CREATE TABLE "judgements" (
    "id" SERIAL NOT NULL,
    "target_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judgements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "area_code" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "official_text" TEXT,
    "schedule_text" TEXT,
    "funding" TEXT,
    "empty" BOOLEAN NOT NULL DEFAULT false,
    "duplicate_of_id" INTEGER,
    "note" TEXT,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_results" (
    "task_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "task_results_pkey" PRIMARY KEY ("task_id","position")
);

-- CreateTable
CREATE TABLE "task_agencies" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "agency_id" INTEGER,
    "group_id" INTEGER,
    "qualifier" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "task_agencies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_spans" (
    "task_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_on" DATE,
    "ends_on" DATE,
    "month" INTEGER,
    "quarter" INTEGER,

    CONSTRAINT "task_spans_pkey" PRIMARY KEY ("task_id","position")
);

-- CreateTable
CREATE TABLE "task_occurrences" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE,
    "due_on" DATE,

    CONSTRAINT "task_occurrences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_assignments" (
    "id" SERIAL NOT NULL,
    "occurrence_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "task_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_progress" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "assignment_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "completed_on" DATE,
    "result_document" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistics" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "statistics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_forms" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "report_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_form_versions" (
    "id" SERIAL NOT NULL,
    "form_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "document_id" INTEGER,

    CONSTRAINT "report_form_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_versions" (
    "id" SERIAL NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "statistic_id" INTEGER,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "printed_code" TEXT,
    "code" TEXT,
    "label" TEXT NOT NULL,
    "unit" TEXT,
    "type" TEXT NOT NULL,
    "parent_id" INTEGER,
    "total_id" INTEGER,
    "accumulation" TEXT,
    "consolidation" TEXT,
    "numerator_id" INTEGER,
    "denominator_id" INTEGER,
    "owner_agency_id" INTEGER,
    "answered_by_id" INTEGER,
    "help" TEXT,

    CONSTRAINT "statistic_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statistic_choices" (
    "row_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "statistic_choices_pkey" PRIMARY KEY ("row_id","position")
);

-- CreateTable
CREATE TABLE "validation_rules" (
    "id" SERIAL NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "limit" DECIMAL(12,4),
    "message" TEXT NOT NULL,

    CONSTRAINT "validation_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "validation_rule_parts" (
    "rule_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,

    CONSTRAINT "validation_rule_parts_pkey" PRIMARY KEY ("rule_id","position")
);

-- CreateTable
CREATE TABLE "reporting_periods" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "form_version_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "report_year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "cut_off_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "ministry_due_on" DATE NOT NULL,
    "locks_on" DATE NOT NULL,
    "document_id" INTEGER,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reporting_periods_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "submissions" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "agency_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "document_no" TEXT,
    "document_on" DATE,
    "signer_name" TEXT,
    "signer_title" TEXT,
    "narrative" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_versions" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "submitted_by_id" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "submission_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reported_values" (
    "id" BIGSERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "number" DECIMAL(24,6),
    "choice" TEXT,
    "text" TEXT,
    "note" TEXT,
    "reason" TEXT,
    "promised_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reported_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_explanations" (
    "submission_id" INTEGER NOT NULL,
    "rule_code" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updated_by_id" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_explanations_pkey" PRIMARY KEY ("submission_id","rule_code")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "submission_version_id" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "note" TEXT,
    "reviewer_id" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reopened_at" TIMESTAMPTZ,
    "reopened_by_id" INTEGER,
    "reopen_reason" TEXT,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_lines" (
    "id" SERIAL NOT NULL,
    "review_id" INTEGER NOT NULL,
    "line_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reply" TEXT,
    "replied_by_id" INTEGER,
    "replied_at" TIMESTAMPTZ,

    CONSTRAINT "review_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "period_results" (
    "period_id" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,
    "number" DECIMAL(24,6),
    "detail" JSONB,
    "answered" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "period_results_pkey" PRIMARY KEY ("period_id","row_id")
);

-- CreateTable
CREATE TABLE "consolidation_overrides" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,
    "number" DECIMAL(24,6) NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ,

    CONSTRAINT "consolidation_overrides_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_reports" (
    "id" SERIAL NOT NULL,
    "province_id" INTEGER NOT NULL,
    "period_id" INTEGER,
    "form_version_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "report_year" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "cut_off_on" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "correction_reason" TEXT,
    "document_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_values" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "row_id" INTEGER NOT NULL,
    "printed" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "number" DECIMAL(24,6),
    "choice" TEXT,
    "text" TEXT,
    "note" TEXT,
    "invalid" BOOLEAN NOT NULL DEFAULT false,
    "invalid_reason" TEXT,

    CONSTRAINT "published_values_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_statements" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "document_id" INTEGER NOT NULL,
    "source_section" TEXT NOT NULL,
    "source_ordinal" TEXT,
    "what" TEXT NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,
    "unit" TEXT,

    CONSTRAINT "report_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_contradictions" (
    "id" SERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "row_keys" TEXT[],
    "source_section" TEXT,
    "note" TEXT NOT NULL,

    CONSTRAINT "report_contradictions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" SERIAL NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "value_id" BIGINT,
    "progress_id" INTEGER,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ,
    "erased_by_id" INTEGER,
    "erasure_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "id" SERIAL NOT NULL,
    "period_id" INTEGER NOT NULL,
    "submission_id" INTEGER NOT NULL,
    "recipient_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "planned_for" DATE NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "failed_at" TIMESTAMPTZ,
    "failure" TEXT,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "email" TEXT,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "password_changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "totp_secret" TEXT,
    "totp_confirmed_at" TIMESTAMPTZ,
    "totp_last_step" BIGINT,
    "disabled_at" TIMESTAMPTZ,
    "last_sign_in_at" TIMESTAMPTZ,
    "warned_unused_at" TIMESTAMPTZ,
    "reviewed_at" TIMESTAMPTZ,
    "reviewed_by_id" INTEGER,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_roles" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "province_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "agency_id" INTEGER,
    "area_code" TEXT,

    CONSTRAINT "user_roles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "end_reason" TEXT,
    "pending" BOOLEAN NOT NULL DEFAULT false,
    "network" TEXT,
    "device" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "held_forms" (
    "id" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "held_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttles" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "window_ends_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sign_in_throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "first_run_tokens" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "first_run_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "province_id" INTEGER,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "previous_hash" BYTEA,
    "hash" BYTEA,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "provinces_code_key" ON "provinces"("code");

-- CreateIndex
CREATE UNIQUE INDEX "source_documents_province_id_code_key" ON "source_documents"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "reform_areas_position_key" ON "reform_areas"("position");

-- CreateIndex
CREATE INDEX "agencies_province_id_kind_level_idx" ON "agencies"("province_id", "kind", "level");

-- CreateIndex
CREATE UNIQUE INDEX "agencies_province_id_code_key" ON "agencies"("province_id", "code");

-- CreateIndex
CREATE INDEX "agency_successions_successor_id_idx" ON "agency_successions"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_successions_predecessor_id_successor_id_key" ON "agency_successions"("predecessor_id", "successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "agency_groups_province_id_code_key" ON "agency_groups"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plans_province_id_code_key" ON "plans"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_phases_plan_id_code_key" ON "plan_phases"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_sections_plan_id_numeral_key" ON "plan_sections"("plan_id", "numeral");

-- CreateIndex
CREATE UNIQUE INDEX "indicators_province_id_code_key" ON "indicators"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_versions_indicator_id_valid_from_key" ON "indicator_versions"("indicator_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_baselines_indicator_id_year_key" ON "indicator_baselines"("indicator_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_figures_indicator_id_year_version_key" ON "indicator_figures"("indicator_id", "year", "version");

-- CreateIndex
CREATE INDEX "targets_indicator_id_idx" ON "targets"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "targets_plan_id_code_key" ON "targets"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "target_agencies_target_id_position_key" ON "target_agencies"("target_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_plan_id_code_key" ON "tasks"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "task_agencies_task_id_role_position_key" ON "task_agencies"("task_id", "role", "position");

-- CreateIndex
CREATE INDEX "task_occurrences_due_on_idx" ON "task_occurrences"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "task_occurrences_task_id_label_key" ON "task_occurrences"("task_id", "label");

-- CreateIndex
CREATE INDEX "task_assignments_agency_id_idx" ON "task_assignments"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_assignments_occurrence_id_agency_id_role_key" ON "task_assignments"("occurrence_id", "agency_id", "role");

-- CreateIndex
CREATE INDEX "task_progress_assignment_id_idx" ON "task_progress"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_progress_submission_id_assignment_id_key" ON "task_progress"("submission_id", "assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "statistics_province_id_code_key" ON "statistics"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "report_forms_province_id_code_key" ON "report_forms"("province_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "report_form_versions_form_id_version_key" ON "report_form_versions"("form_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_versions_form_version_id_key_key" ON "statistic_versions"("form_version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_versions_form_version_id_position_key" ON "statistic_versions"("form_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "statistic_choices_row_id_value_key" ON "statistic_choices"("row_id", "value");

-- CreateIndex
CREATE UNIQUE INDEX "validation_rules_form_version_id_code_key" ON "validation_rules"("form_version_id", "code");

-- CreateIndex
CREATE INDEX "reporting_periods_province_id_cut_off_on_idx" ON "reporting_periods"("province_id", "cut_off_on");

-- CreateIndex
CREATE INDEX "submissions_agency_id_idx" ON "submissions"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "submissions_period_id_agency_id_key" ON "submissions"("period_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_versions_submission_id_number_key" ON "submission_versions"("submission_id", "number");

-- CreateIndex
CREATE INDEX "reported_values_row_id_idx" ON "reported_values"("row_id");

-- CreateIndex
CREATE UNIQUE INDEX "reported_values_submission_id_row_id_key" ON "reported_values"("submission_id", "row_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_submission_version_id_key" ON "reviews"("submission_version_id");

-- CreateIndex
CREATE INDEX "reviews_submission_id_idx" ON "reviews"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_lines_review_id_line_key_key" ON "review_lines"("review_id", "line_key");

-- CreateIndex
CREATE INDEX "period_results_row_id_idx" ON "period_results"("row_id");

-- CreateIndex
CREATE INDEX "consolidation_overrides_period_id_row_id_idx" ON "consolidation_overrides"("period_id", "row_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_reports_province_id_code_version_key" ON "published_reports"("province_id", "code", "version");

-- CreateIndex
CREATE INDEX "published_values_row_id_idx" ON "published_values"("row_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_values_report_id_row_id_key" ON "published_values"("report_id", "row_id");

-- CreateIndex
CREATE INDEX "evidence_submission_id_idx" ON "evidence"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminders_submission_id_recipient_id_channel_planned_for_key" ON "reminders"("submission_id", "recipient_id", "channel", "planned_for");

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE INDEX "user_roles_user_id_idx" ON "user_roles"("user_id");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "held_forms_user_id_idx" ON "held_forms"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "first_run_tokens_token_hash_key" ON "first_run_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "audit_events_subject_type_subject_id_idx" ON "audit_events"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "audit_events_actor_id_idx" ON "audit_events"("actor_id");

-- AddForeignKey
ALTER TABLE "provinces" ADD CONSTRAINT "provinces_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_documents" ADD CONSTRAINT "source_documents_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_groups" ADD CONSTRAINT "agency_groups_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_group_rules" ADD CONSTRAINT "agency_group_rules_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "agency_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_group_members" ADD CONSTRAINT "agency_group_members_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "agency_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agency_group_members" ADD CONSTRAINT "agency_group_members_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_leads" ADD CONSTRAINT "area_leads_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_leads" ADD CONSTRAINT "area_leads_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_leads" ADD CONSTRAINT "area_leads_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_phases" ADD CONSTRAINT "plan_phases_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_contradictions" ADD CONSTRAINT "plan_contradictions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_terms" ADD CONSTRAINT "indicator_terms_indicator_version_id_fkey" FOREIGN KEY ("indicator_version_id") REFERENCES "indicator_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_terms" ADD CONSTRAINT "indicator_terms_statistic_id_fkey" FOREIGN KEY ("statistic_id") REFERENCES "statistics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_baselines" ADD CONSTRAINT "indicator_baselines_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_baselines" ADD CONSTRAINT "indicator_baselines_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figures" ADD CONSTRAINT "indicator_figures_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figures" ADD CONSTRAINT "indicator_figures_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_figures" ADD CONSTRAINT "indicator_figures_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_phase_id_fkey" FOREIGN KEY ("phase_id") REFERENCES "plan_phases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_same_as_id_fkey" FOREIGN KEY ("same_as_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_steps" ADD CONSTRAINT "target_steps_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_agencies" ADD CONSTRAINT "target_agencies_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_agencies" ADD CONSTRAINT "target_agencies_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_agencies" ADD CONSTRAINT "target_agencies_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "agency_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_references" ADD CONSTRAINT "target_references_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_references" ADD CONSTRAINT "target_references_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "targets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_results" ADD CONSTRAINT "task_results_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_agencies" ADD CONSTRAINT "task_agencies_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_agencies" ADD CONSTRAINT "task_agencies_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_agencies" ADD CONSTRAINT "task_agencies_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "agency_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_spans" ADD CONSTRAINT "task_spans_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_occurrences" ADD CONSTRAINT "task_occurrences_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_assignments" ADD CONSTRAINT "task_assignments_occurrence_id_fkey" FOREIGN KEY ("occurrence_id") REFERENCES "task_occurrences"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_assignments" ADD CONSTRAINT "task_assignments_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "task_assignments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_forms" ADD CONSTRAINT "report_forms_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_form_versions" ADD CONSTRAINT "report_form_versions_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "report_forms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_form_versions" ADD CONSTRAINT "report_form_versions_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "report_form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_statistic_id_fkey" FOREIGN KEY ("statistic_id") REFERENCES "statistics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_total_id_fkey" FOREIGN KEY ("total_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_numerator_id_fkey" FOREIGN KEY ("numerator_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_denominator_id_fkey" FOREIGN KEY ("denominator_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_owner_agency_id_fkey" FOREIGN KEY ("owner_agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_versions" ADD CONSTRAINT "statistic_versions_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "agency_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statistic_choices" ADD CONSTRAINT "statistic_choices_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validation_rules" ADD CONSTRAINT "validation_rules_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "report_form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validation_rules" ADD CONSTRAINT "validation_rules_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validation_rule_parts" ADD CONSTRAINT "validation_rule_parts_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "validation_rules"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "validation_rule_parts" ADD CONSTRAINT "validation_rule_parts_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "report_form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_values" ADD CONSTRAINT "reported_values_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_values" ADD CONSTRAINT "reported_values_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reported_values" ADD CONSTRAINT "reported_values_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_explanations" ADD CONSTRAINT "rule_explanations_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_explanations" ADD CONSTRAINT "rule_explanations_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_submission_version_id_fkey" FOREIGN KEY ("submission_version_id") REFERENCES "submission_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reopened_by_id_fkey" FOREIGN KEY ("reopened_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_lines" ADD CONSTRAINT "review_lines_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_lines" ADD CONSTRAINT "review_lines_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_results" ADD CONSTRAINT "period_results_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "period_results" ADD CONSTRAINT "period_results_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidation_overrides" ADD CONSTRAINT "consolidation_overrides_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidation_overrides" ADD CONSTRAINT "consolidation_overrides_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidation_overrides" ADD CONSTRAINT "consolidation_overrides_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_reports" ADD CONSTRAINT "published_reports_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_reports" ADD CONSTRAINT "published_reports_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_reports" ADD CONSTRAINT "published_reports_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "report_form_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_reports" ADD CONSTRAINT "published_reports_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_values" ADD CONSTRAINT "published_values_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "published_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_values" ADD CONSTRAINT "published_values_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "statistic_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_statements" ADD CONSTRAINT "report_statements_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "published_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_statements" ADD CONSTRAINT "report_statements_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "source_documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_contradictions" ADD CONSTRAINT "report_contradictions_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "published_reports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_value_id_fkey" FOREIGN KEY ("value_id") REFERENCES "reported_values"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_progress_id_fkey" FOREIGN KEY ("progress_id") REFERENCES "task_progress"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_erased_by_id_fkey" FOREIGN KEY ("erased_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "reporting_periods"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agencies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "reform_areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_forms" ADD CONSTRAINT "held_forms_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
