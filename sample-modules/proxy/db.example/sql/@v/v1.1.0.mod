module db.example/sql

go 1.20

require (
	log.example/log v1.0.0
	test.example/mock v1.0.0
)
