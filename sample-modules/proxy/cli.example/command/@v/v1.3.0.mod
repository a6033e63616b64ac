module cli.example/command

go 1.23.0

require (
	cli.example/flags v1.3.0
	data.example/yaml/v3 v3.1.0
)
