-- 返納通知書 bears a 文書番号 of the town's running numbers and its signer, as they stood when it was demanded (CERT-8, CLM-2).

alter table repayment add column mark text not null default '', add column issuer text not null default '';
alter table repayment alter column mark drop default, alter column issuer drop default;
