-- "từ 40 % đến 60 %": a promise with two ends.
ALTER TABLE "targets" ADD COLUMN "upper" DECIMAL(24,6);
ALTER TABLE targets ADD CONSTRAINT targets_upper_check
  CHECK (upper IS NULL OR (kind = 'quantitative' AND operator = '>=' AND change IS NULL AND upper > value));
