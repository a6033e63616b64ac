module db.example/sql

go 1.22

require (
	log.example/log v1.4.0
	test.example/mock v1.1.0
)
