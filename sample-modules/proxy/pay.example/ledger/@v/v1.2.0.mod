module pay.example/ledger

go 1.22

require (
	db.example/sql v1.2.0
	text.example/currency v1.1.0
)
