-- What Sở Nội vụ sets or corrects may be a choice, the counts of a row of choices, or words.
ALTER TABLE "consolidation_overrides" ALTER COLUMN "number" DROP NOT NULL, ADD COLUMN "detail" JSONB;
ALTER TABLE consolidation_overrides
  ADD CHECK (num_nonnulls(number, detail) = 1),
  ADD CHECK (jsonb_typeof(detail) = 'object');
CREATE TRIGGER words_said_once BEFORE UPDATE OF detail ON consolidation_overrides FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of a corrected row of choices or words: what is right in place of what the reports gave.
ALTER TABLE "published_values" ADD COLUMN "detail" JSONB;
ALTER TABLE published_values ADD CHECK (jsonb_typeof(detail) = 'object');
