module cli.example/command

go 1.22

require (
	cli.example/flags v1.2.0
	data.example/yaml/v3 v3.0.1
)
