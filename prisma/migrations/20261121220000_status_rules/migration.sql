-- ngưỡng đánh giá chỉ tiêu: a province's own, each version set once and kept; without one the usual thresholds hold.
CREATE TABLE "status_rules" (
    "province_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "at_risk_share" DECIMAL(5,4) NOT NULL,
    "approximate_share" DECIMAL(5,4) NOT NULL,
    "stale_after" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "status_rules_pkey" PRIMARY KEY ("province_id","version")
);
ALTER TABLE "status_rules" ADD CONSTRAINT "status_rules_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "provinces"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "status_rules" ADD CONSTRAINT "status_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE status_rules
  ADD CHECK (version >= 1),
  ADD CHECK (at_risk_share > 0 AND at_risk_share < 1),
  ADD CHECK (approximate_share >= 0 AND approximate_share <= 0.5),
  ADD CHECK (stale_after BETWEEN 1 AND 12),
  ADD CHECK (reason <> '');
CREATE TRIGGER set_once BEFORE UPDATE OR DELETE ON status_rules FOR EACH ROW EXECUTE FUNCTION refuse_change();
