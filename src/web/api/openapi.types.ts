export interface paths {
    "/api/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How large the log is, what is signed and witnessed of it, and what is wrong. */
        get: operations["CheckpointsController_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest checkpoint as a C2SP signed note, with all cosignatures. */
        get: operations["CheckpointsController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All checkpoints, the largest tree first. */
        get: operations["CheckpointsController_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proves that the log of one size begins with all of an older one. */
        get: operations["CheckpointsController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/sm3/checkpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its latest checkpoint as a signed note (Ed25519). Its root is SM3's; no witness is asked for it. */
        get: operations["SecondLogController_checkpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/sm3/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proves in SM3 that the second log of one size begins with all of an older one. */
        get: operations["SecondLogController_consistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/writes/{write}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the entries of one write. The answer to each write that appended any names this address in its header
         *     `Log-Inclusion: pending; entries=3; wait=/api/log/writes/<id>`, which is a receipt only once `included` is true.
         */
        get: operations["InclusionController_ofWrite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/timestamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All timestamps, the largest tree first. */
        get: operations["TimestampsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/timestamps/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The authority's answer, DER (RFC 3161): `openssl ts -verify -data NOTE -in FILE -CAfile ROOTS` checks it against the stamped note. */
        get: operations["TimestampsController_response"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/timestamps/{size}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes that were stamped: the checkpoint as the log signed it, without cosignatures. */
        get: operations["TimestampsController_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityController_agencies"];
        put?: never;
        post: operations["IdentityController_createAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agencies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityController_agency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityController_units"];
        put?: never;
        post: operations["IdentityController_createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityController_people"];
        put?: never;
        post: operations["IdentityController_createPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Past and coming ones too; of a person or of an agency. */
        get: operations["IdentityController_appointments"];
        put?: never;
        post: operations["IdentityController_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityController_endAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IdentityController_accounts"];
        put?: never;
        post: operations["IdentityController_createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityController_unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityController_disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IdentityController_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionsController_list"];
        put?: never;
        /** A browser gets a cookie that no script can read; a machine gets a token for `Authorization: Bearer`. */
        post: operations["SessionsController_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SessionsController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionsController_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Ends one's other sessions. */
        put: operations["SessionsController_changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes one photo (JPEG, PNG, WebP, HEIC) or signed scan (PDF), up to 15 MiB, judged by its content. The same content
         *     again gives the same answer.
         */
        post: operations["PhotosController_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo as it was uploaded, byte for byte, for its uploader and for whoever may see an item that carries it. */
        get: operations["PhotosController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases newest first, with how much property is in each. */
        get: operations["ListsController_listCases"];
        put?: never;
        post: operations["CasesController_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the case the number under which the actor's agency knows it. */
        post: operations["CasesController_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the case into campaigns, 专项行动. */
        post: operations["CasesController_addToCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/campaigns/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the case out of campaigns; that it was in them stays in its history. */
        post: operations["CasesController_removeFromCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_readParties"];
        put?: never;
        post: operations["CasesController_addParties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasesController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CampaignsController_search"];
        put?: never;
        post: operations["CampaignsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CampaignsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items newest first. */
        get: operations["ListsController_listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RegistryController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every ledger entry of the item as it was written, oldest first. */
        get: operations["RegistryController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistryController_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistryController_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistryController_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/voiding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegistryController_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasePropertyController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CasePropertyController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasePropertyController_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a case on that has no property any more, or never had: where there is property, its handover sends the case. */
        post: operations["CasePropertyController_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CasePropertyController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader's post could ever do to the item: possible now, or the reason why not. */
        get: operations["ActsController_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader's post could ever do in the case as a whole: possible now, or the reason why not. */
        get: operations["ActsController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Item by item, whether the case's property allows an offer for this purpose, or this act, now; in list order. */
        get: operations["ActsController_linesOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who held what on a day of the past, and which agency answered for it. */
        get: operations["CustodyController_asOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/custody/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came, left or was held otherwise at the second moment than at the first. */
        get: operations["CustodyController_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补充照片: adds uploaded photos to an item, by its officer or by who keeps it; what it has already is passed over. */
        post: operations["PhotographingController_photograph"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The approvals of a case, or else those of the asker's agency, newest first; of all agencies for who watches over all. */
        get: operations["ApprovalsController_search"];
        put?: never;
        /** Asks for the approval of a paper that is to be issued. */
        post: operations["ApprovalsController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head's word, under his own login. */
        post: operations["ApprovalsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The applicant takes back what was not used. */
        post: operations["ApprovalsController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stores of an agency, or everything within one place, in the order of their codes. */
        get: operations["PlacesController_list"];
        put?: never;
        /** Makes a store or a part of one, or several alike with their numbers. */
        post: operations["PlacesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an empty place out of use after a day, with all that it contains. */
        post: operations["PlacesController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上架、位置调整: puts things into places of their custodian's store. */
        post: operations["PlacesController_putAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoansController_search"];
        put?: never;
        /** Asks for things of one store, and the head to approve it. */
        post: operations["LoansController_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own agency's keepers lent and do not have back; of all agencies for who reads all. */
        get: operations["LoansController_outside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LoansController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/handing-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出库: the keeper puts approved things on the counter. */
        post: operations["LoansController_handOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取: the borrower says that he has them. */
        post: operations["LoansController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 归还: the keeper says line by line in what state things are back. */
        post: operations["LoansController_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/abnormality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告异常: the item is frozen until it is resolved. */
        post: operations["LoansController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 了结异常, as a head approved. */
        post: operations["LoansController_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/sealings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启封、封存: by the keeper and another who is present, with photos before and after. */
        post: operations["SealsController_seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stocktakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StocktakingController_search"];
        put?: never;
        /** Begins a count of a place, or of a sample of what lies there. */
        post: operations["StocktakingController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stocktakes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StocktakingController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stocktakes/{id}/sightings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was scanned where; answers the lines of what was scanned alone. */
        post: operations["StocktakingController_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stocktakes/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the count with its 盘点表. */
        post: operations["StocktakingController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandoverController_search"];
        put?: never;
        /** Offers things to a keeper (入库) or to another store (转库). */
        post: operations["HandoverController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandoverController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The receiver's word, line by line: accept, accept with exception, refuse. */
        post: operations["HandoverController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender takes back what nobody has answered. */
        post: operations["HandoverController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/post-handovers/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of the asker's post can be handed on now, and what must be left. */
        get: operations["PostHandoverController_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/post-handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostHandoverController_search"];
        put?: never;
        /** Hands all that the asker keeps, or what lies within one place, to another keeper of the agency. */
        post: operations["PostHandoverController_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/post-handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PostHandoverController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/post-handovers/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The successor's word, line by line or on all at once. What he refuses stays with the sender. */
        post: operations["PostHandoverController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/post-handovers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The sender takes back what the successor has not answered. */
        post: operations["PostHandoverController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 判前发还: approves the return of property to its owner before judgment (刑诉规定 234). */
        post: operations["DisposalController_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/early-disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 先行处置: approves the sale or destruction of what cannot wait for the judgment (刑诉规定 236; 刑诉解释 439). */
        post: operations["DisposalController_disposeEarly"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销案件 with the release of what was taken (刑诉规定 187; 检察规则 247-248). */
        post: operations["DisposalController_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposal-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders the disposal of a linked item, such as the proceeds of a sale, under a paper already in force. */
        post: operations["DisposalController_orderFurther"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DisposalController_search"];
        put?: never;
        /** Carries out what was ordered: 发还, 缴库, 变卖, 销毁, 折抵, 处理. */
        post: operations["DisposalController_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 续封、续冻: renews measures before their last day. */
        post: operations["MeasuresController_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查封、扣押互转: a measure becomes one of another kind. */
        post: operations["MeasuresController_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/continuations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接续措施: the measures of the agency before go on in the own name, with their rank (刑诉解释 532). */
        post: operations["MeasuresController_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queue-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 轮候生效: those before have ended, and the queued measure binds from that day on (刑诉规定 242). */
        post: operations["MeasuresController_takeEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClaimsController_ofCase"];
        put?: never;
        /** Enters what somebody claims of items; until it is answered they are not disposed of. */
        post: operations["ClaimsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims/{claimId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upholds or rejects it, or notes that it was withdrawn. */
        post: operations["ClaimsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NoticesController_ofCase"];
        put?: never;
        /** Calls the owner of what is to be returned: a notice to him, or an announcement. */
        post: operations["NoticesController_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides that what nobody came for goes to the treasury, or is sold. */
        post: operations["NoticesController_takeUnclaimed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for what went to the treasury unclaimed to be paid back to whom it belonged. */
        post: operations["NoticesController_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys words about an item in all of its entries; the hashes stay as they are. */
        post: operations["ErasuresController_eraseOfItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/parties/{partyId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys name, number and telephone of somebody in a case. */
        post: operations["ErasuresController_eraseOfParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonalEffectsController_search"];
        put?: never;
        /** Enters what a person had on them, also that it was nothing. */
        post: operations["PersonalEffectsController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PersonalEffectsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}/taking-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes things out for a time. */
        post: operations["PersonalEffectsController_takeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}/putting-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PersonalEffectsController_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives things back to whom they belong, or to somebody whom that person authorised. */
        post: operations["PersonalEffectsController_giveBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says by which list things became property of the case. */
        post: operations["PersonalEffectsController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/personal-effects/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys what the things were and to whom they went; where they are and every hash stay. */
        post: operations["PersonalEffectsController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deposit-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of an agency, with what lies in each. */
        get: operations["AccountsController_list"];
        put?: never;
        /** Opens an account, or a wallet; one of each currency is in use. */
        post: operations["AccountsController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deposit-accounts/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it out of use after a day. */
        post: operations["AccountsController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pays money into the agency's account: from then on it is a claim on the bank, no thing in a store. */
        post: operations["DepositsController_deposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 孳息入账: what money in a bank has borne, as linked items. */
        post: operations["DepositsController_accrue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every movement of the case's money with running balances, and each currency to the last unit. */
        get: operations["MoneyLedgerController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seizures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 扣押、查封、冻结、登记保存 or 接受, with decision and list. */
        post: operations["PoliceController_seize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/prosecution-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送审查起诉: offers the property to the procuratorate with the 起诉意见书; every line says what should happen to it. */
        post: operations["PoliceController_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/court-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Property handed straight to the court. */
        post: operations["PoliceController_transferToCourt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除: lifts the measures on property that is unrelated or no longer needed; it then goes back (刑诉规定 233、247). */
        post: operations["PoliceController_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supplementary-investigations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回补充侦查: responsibility is offered back; whether the things go back is the mode. */
        post: operations["ProcuratorateController_returnForInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/non-prosecutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不起诉 with its release notice. */
        post: operations["ProcuratorateController_decideNotToProsecute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indictments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提起公诉: offers the property to the court with the indictment and its property list (检察规则 358). */
        post: operations["ProcuratorateController_indict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourtController_ofCase"];
        put?: never;
        /** Records a judgment line by line; the answer says how far it covers the case's property. */
        post: operations["CourtController_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourtController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgments/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourtController_coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far all judgments of the case cover its property together. */
        get: operations["CourtController_coverageOfCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/judgments/{id}/entry-into-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CourtController_enterIntoForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/execution-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders newest first: those of a case, issued to an agency, or issued by a court. */
        get: operations["CourtController_orders"];
        put?: never;
        /** 协助执行通知: entrusts the agency that holds the things with carrying the judgment out. */
        post: operations["CourtController_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/execution-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CourtController_readOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/execution-orders/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 执行回单. */
        post: operations["CourtController_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words that are signed under a handover, and who has signed. */
        get: operations["SignaturesController_ofHandover"];
        put?: never;
        /** One signature under all lines of a handover, taken at the screen of whoever is signed in. */
        post: operations["SignaturesController_signHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/loans/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignaturesController_ofLoan"];
        put?: never;
        post: operations["SignaturesController_signLoan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instruments/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignaturesController_ofInstrument"];
        put?: never;
        /** Under the list of a paper: what was seized by it, returned by it. */
        post: operations["SignaturesController_signInstrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signatures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signature with the words that were signed. */
        get: operations["SignaturesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/signatures/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys name, number, strokes and words of a signature; its hash stays. */
        post: operations["SignaturesController_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify it with the verify.mjs or verify.html of the program, not with the copy inside: a forger would swap that too. */
        get: operations["BundlesController_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for the case's own entries and for all of its items, voided ones too. */
        get: operations["BundlesController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentsController_search"];
        put?: never;
        /** Issues a paper: number, bytes and hash are kept for good, and that it was printed is remembered. */
        post: operations["DocumentsController_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper as it was issued, byte for byte. */
        get: operations["DocumentsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every entry of the item with its people, papers, changes and corrections, oldest first, as its certificate prints it. */
        get: operations["TimelineController_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case's property on the lists by which it was taken, in the columns, order and words of their print. */
        get: operations["CaseListsController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/printable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every paper that the reader's agency can print in the case, those that wait to be printed too; the newest first. */
        get: operations["CaseListsController_printableOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of the case as they were issued, in one file for the printer. */
        get: operations["CaseListsController_together"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LabelsController_ofItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LabelsController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LabelsController_ofHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{id}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of a place and everything within it. */
        get: operations["LabelsController_ofPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of the program. Sent with an ETag; who has them already is told so with 304. */
        get: operations["DictionariesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Re-hashes every entry of the item, follows each in the tree to its root, and projects the item again. */
        post: operations["VerificationController_verifyItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for the case's own entries, for its signatures and for all of its items, voided ones too. */
        post: operations["VerificationController_verifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/items/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For each entry of the item the proof that the signed tree holds it, which anybody can check without this system. */
        get: operations["VerificationController_proofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/entries/{entryId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A C2SP tlog-proof under the latest checkpoint that its witnesses have had time for. */
        get: operations["EntryProofsController_ofEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log/sm3/entries/{entryId}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same in the second log: SM3 over the same bytes, the same place, its own checkpoint. */
        get: operations["EntryProofsController_inSecondLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for who asks: the home page. */
        get: operations["TasksController_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tasks of one kind; a kind that the asker's post does not have is empty. */
        get: operations["TasksController_tasksOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read what, the latest first; that it was looked at is recorded too. */
        get: operations["ReadingsController_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due and overdue, the soonest first, each with the article that limits it. */
        get: operations["ClocksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flaws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What checks found, the latest first. */
        get: operations["FlawsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flaw-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every check that runs, with its article and remedy. */
        get: operations["FlawsController_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flaw-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks for flaws now, in all that the asker may see. */
        post: operations["FlawsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flaws/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a flaw by its paper: 补正说明 or 情况说明. */
        post: operations["FlawsController_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which limits ran out, the latest first. */
        get: operations["AlertsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/clearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says why a limit ran out, or what was done about it. */
        post: operations["AlertsController_clear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came in and went out, by month, agency, stage, category or campaign. */
        get: operations["StatisticsController_flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is on hand now, by agency, stage, category and age. */
        get: operations["StatisticsController_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/durations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long things were held before their final disposal, and how many still are. */
        get: operations["StatisticsController_durations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was seized, returned, confiscated, sold and destroyed, in money. */
        get: operations["StatisticsController_values"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a list of property from a spreadsheet (.xlsx, or .csv in UTF-8 or GBK), up to 8 MiB and 10,000 lines, judged by its
         *     content: each line as read, with what a seizure would refuse. Saves nothing.
         */
        post: operations["ExchangeController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a spreadsheet of old stock and says of each line what would become of it. Saves nothing. */
        post: operations["StockImportsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockImportsController_search"];
        put?: never;
        /** Takes the good lines into the register, imported and not witnessed, and keeps the others with their reasons; a line comes in once. */
        post: operations["StockImportsController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StockImportsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-imports/{id}/refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused lines as a spreadsheet (.xlsx), each with its reason, to be put right and given again. */
        get: operations["StockImportsController_refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a place, too: `slotId`. */
        get: operations["ExportsController_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/cases/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_claims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_loans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_outside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_handovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/stocktakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_stocktakes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/flaws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_flaws"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/personal-effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExportsController_effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The best cases, items, parties and papers for any text: exact ones first, then the newest. */
        get: operations["SearchController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CosignatureView: {
            /** @description As the policy names the witness. */
            witness: string;
            /** Format: date-time */
            cosignedAt: string;
        };
        CheckpointView: {
            /** @description The name of the log. */
            origin: string;
            size: string;
            /** @description Root of the tree, hexadecimal. */
            root: string;
            /** Format: date-time */
            signedAt: string;
            cosignatures: components["schemas"]["CosignatureView"][];
            /** @description Whether enough witnesses of the policy have cosigned it; false is 未见证. */
            witnessed: boolean;
            /** @description Whether a larger tree of the same log was witnessed, which begins with this one: witnesses are asked for the latest alone. */
            covered: boolean;
        };
        SecondLogView: {
            /** @description Its name. */
            origin: string;
            size: string;
            /** @description Root of its tree, hexadecimal. */
            root: string;
            /** Format: date-time */
            signedAt: string;
            /** @description Its public key, `name+id+base64`, to compare with one from elsewhere. */
            key: string;
        };
        LastVerificationView: {
            /** Format: date-time */
            at: string;
            /** @description Of the tree that it made again. */
            size: string;
            /** @description Hexadecimal. */
            root: string;
            entries: number;
            faultCount: number;
        };
        WitnessView: {
            /** @description The largest tree that it has cosigned; null before the first. */
            cosignedSize: string | null;
            /** Format: date-time */
            cosignedAt: string | null;
            /** @description As the policy names it. */
            name: string;
            /** @description Its public key, `name+id+base64`. */
            key: string;
        };
        AlarmView: {
            /** @description `signer`, `signing`, `policy`, `tiles`, `quorum`, `verification`, `sequencing`, `clock`, or `witness:` and its name. */
            about: string;
            message: string;
            /** Format: date-time */
            since: string;
        };
        LogStateView: {
            /** @description The latest; null before the first was signed. */
            checkpoint: components["schemas"]["CheckpointView"] | null;
            /** @description Null before the first was signed. */
            secondLog: components["schemas"]["SecondLogView"] | null;
            /**
             * Format: date-time
             * @description Since when the latest checkpoints are 未见证; null while they are witnessed, or before the first.
             */
            unwitnessedSince: string | null;
            /** @description Null before everything was verified for the first time. */
            lastVerification: components["schemas"]["LastVerificationView"] | null;
            /** @description Leaves of the tree now. */
            size: string;
            /** @description Entries that are in no checkpoint yet. */
            waiting: number;
            /** @description The public keys of the log that the policy names. */
            logKeys: string[];
            witnesses: components["schemas"]["WitnessView"][];
            alarms: components["schemas"]["AlarmView"][];
        };
        CheckpointPage: {
            /** @description Goes into the next request's `before`; null at the end. */
            next: string | null;
            items: components["schemas"]["CheckpointView"][];
        };
        ConsistencyView: {
            from: string;
            to: string;
            /** @description Base64, in the order in which they are verified. */
            proof: string[];
        };
        HoldingCheckpointView: {
            /** @description Size of its tree, as text. */
            size: string;
            /** @description Whether enough witnesses of the policy have cosigned it; false is 未见证. */
            witnessed: boolean;
        };
        WrittenEntryView: {
            /** @description Its place in the tree, as text; null while it waits for one. */
            index: string | null;
            entryId: string;
        };
        InclusionView: {
            /** @description A checkpoint that holds them; null while none does. */
            checkpoint: components["schemas"]["HoldingCheckpointView"] | null;
            entries: components["schemas"]["WrittenEntryView"][];
            /** @description Whether a signed checkpoint holds every one of them. */
            included: boolean;
        };
        TimestampView: {
            /** @description The name of the log. */
            origin: string;
            /** @description Size of the tree whose checkpoint it stamps, as text. */
            size: string;
            /**
             * Format: date-time
             * @description When the authority had seen the checkpoint.
             */
            stampedAt: string;
            /** @description Subject of the authority's certificate. */
            authority: string;
        };
        TimestampPage: {
            /** @description Goes into the next request's `before`; null at the end. */
            next: string | null;
            items: components["schemas"]["TimestampView"][];
        };
        NewAgencyBody: {
            /** @enum {string} */
            kind: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
            name: string;
            /** @description 代字. */
            shortName: string;
            /** @description GB/T 2260, six digits; abolished and special prefixes are accepted. */
            regionCode: string;
            /** @description 机构代码. */
            code?: string;
            /** Format: uuid */
            parentId?: string;
            /** @description 推定: a stand-in that a document implies without naming it. */
            inferred?: boolean;
            since?: string;
            /** @description The first day on which it is no more. */
            until?: string;
        };
        AgencyView: {
            id: string;
            /** @enum {string} */
            kind: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
            name: string;
            /** @description 代字, as in document numbers. */
            shortName: string;
            /** @description GB/T 2260, six digits as they were given. */
            regionCode: string;
            /** @description 机构代码. */
            code: string | null;
            parentId: string | null;
            parentName: string | null;
            /** @description 推定: a stand-in that a document implies without naming it. */
            inferred: boolean;
            /** @description YYYY-MM-DD. */
            since: string | null;
            /** @description The first day on which it is no more. */
            until: string | null;
        };
        AgencyPage: {
            items: components["schemas"]["AgencyView"][];
            next: string | null;
        };
        NewUnitBody: {
            /** Format: uuid */
            agencyId: string;
            /** Format: uuid */
            parentId?: string;
            name: string;
        };
        UnitView: {
            id: string;
            agencyId: string;
            parentId: string | null;
            parentName: string | null;
            name: string;
        };
        UnitPage: {
            items: components["schemas"]["UnitView"][];
            next: string | null;
        };
        NewPersonBody: {
            /** @description 警号/工号. */
            number: string;
            name: string;
            /** @description Personal data: kept to tell staff from outsiders, and told to nobody. */
            identityNumber?: string;
        };
        PostView: {
            appointmentId: string;
            agencyId: string;
            agencyName: string;
            /** @enum {string} */
            agencyKind: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
            unitId: string;
            unitName: string;
            /** @description 职务. */
            post: string;
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            /** @description The Chinese names of the roles, in their order. */
            roleNames: string[];
            /** @description YYYY-MM-DD. */
            from: string;
            /** @description The first day on which it is no longer held. */
            until: string | null;
        };
        AccountOfPerson: {
            id: string;
            loginName: string;
            mustChangePassword: boolean;
            locked: boolean;
            disabled: boolean;
        };
        PersonView: {
            id: string;
            /** @description 警号/工号. */
            number: string;
            name: string;
            /** @description The posts held now. */
            appointments: components["schemas"]["PostView"][];
            /** @description Told to administrators only; null to everybody else. */
            accounts: components["schemas"]["AccountOfPerson"][] | null;
        };
        PersonPage: {
            items: components["schemas"]["PersonView"][];
            next: string | null;
        };
        NewAppointmentBody: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            agencyId: string;
            /** Format: uuid */
            unitId: string;
            /** @description 职务, as printed on papers. */
            post: string;
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            from: string;
            /** @description The first day on which it is no longer held. */
            until?: string;
        };
        AppointmentView: {
            id: string;
            personId: string;
            personName: string;
            personNumber: string;
            agencyId: string;
            agencyName: string;
            unitId: string;
            unitName: string;
            /** @description 职务. */
            post: string;
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            /** @description The Chinese names of the roles, in their order. */
            roleNames: string[];
            /** @description YYYY-MM-DD. */
            from: string;
            /** @description The first day on which it is no longer held. */
            until: string | null;
        };
        AppointmentPage: {
            items: components["schemas"]["AppointmentView"][];
            next: string | null;
        };
        AppointmentEndBody: {
            /** @description The first day on which it is no longer held; today ends it at once. */
            until: string;
        };
        AccountView: {
            id: string;
            personId: string;
            personName: string;
            personNumber: string;
            loginName: string;
            mustChangePassword: boolean;
            /** @description After too many wrong passwords, for a while. */
            locked: boolean;
            disabled: boolean;
        };
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            next: string | null;
        };
        NewAccountBody: {
            /** Format: uuid */
            personId: string;
            loginName: string;
            password: string;
            /** @description True unless said otherwise: the password must be changed at the first sign-in. Machines cannot. */
            mustChangePassword?: boolean;
        };
        PasswordResetBody: {
            password: string;
        };
        NewSessionBody: {
            loginName: string;
            password: string;
            /**
             * @description A browser gets a cookie, a machine a bearer token.
             * @enum {string}
             */
            kind: "browser" | "machine";
            /**
             * Format: uuid
             * @description Which of several posts; the one begun last unless said.
             */
            appointmentId?: string;
        };
        SignedInPerson: {
            id: string;
            name: string;
            /** @description 警号/工号. */
            number: string;
        };
        SignedInAgency: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
        };
        SignedInUnit: {
            id: string;
            name: string;
        };
        NewSessionView: {
            /** @description For `Authorization: Bearer`; a browser gets a cookie instead. */
            token?: string;
            /** Format: date-time */
            expiresAt: string;
            person: components["schemas"]["SignedInPerson"];
            agency: components["schemas"]["SignedInAgency"];
            unit: components["schemas"]["SignedInUnit"];
            appointmentId: string;
            /** @description 职务. */
            post: string;
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            /** @description The Chinese names of the roles, in their order. */
            roleNames: string[];
            permissions: ("identity.read" | "own.account" | "dictionary.read" | "identity.administer" | "dictionary.administer" | "case.register" | "case.read" | "case.merge" | "case.close" | "item.seize" | "item.read" | "item.count" | "item.split" | "item.correct" | "item.void" | "item.release" | "measure.renew" | "claim.record" | "claim.answer" | "notice.issue" | "unclaimed.decide" | "item.return_before_trial" | "item.dispose_early" | "place.read" | "place.administer" | "item.put_away" | "item.unseal" | "stock.count" | "stock.import" | "loan.request" | "loan.keep" | "loan.read" | "handover.offer" | "handover.receive" | "handover.withdraw" | "handover.read" | "signature.take" | "effects.keep" | "effects.read" | "prosecution.transfer" | "court.direct_transfer" | "investigation.return" | "non_prosecution.decide" | "indictment.file" | "judgment.record" | "judgment.read" | "execution.order" | "execution.report" | "disposal.carry_out" | "disposal.read" | "money.deposit" | "account.administer" | "instrument.read" | "instrument.issue" | "approval.request" | "approval.decide" | "approval.read" | "paper.issue" | "paper.read" | "ledger.read" | "ledger.verify" | "access_log.read" | "oversight.read" | "oversight.check" | "oversight.answer" | "personal_data.erase" | "statistics.read" | "all_statistics.read")[];
            /**
             * @description How far reads go: the cases that the own agency has seen, or all.
             * @enum {string}
             */
            reach: "agency" | "all";
            mustChangePassword: boolean;
            /** @description Every post that the person holds now; another one is taken by signing in with its `appointmentId`. */
            appointments: components["schemas"]["PostView"][];
        };
        SessionView: {
            id: string;
            /** @enum {string} */
            kind: "browser" | "machine";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            userAgent: string;
            address: string;
            /** @description The session that asks. */
            current: boolean;
        };
        SessionPage: {
            items: components["schemas"]["SessionView"][];
            next: string | null;
        };
        MeView: {
            person: components["schemas"]["SignedInPerson"];
            agency: components["schemas"]["SignedInAgency"];
            unit: components["schemas"]["SignedInUnit"];
            appointmentId: string;
            /** @description 职务. */
            post: string;
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            /** @description The Chinese names of the roles, in their order. */
            roleNames: string[];
            permissions: ("identity.read" | "own.account" | "dictionary.read" | "identity.administer" | "dictionary.administer" | "case.register" | "case.read" | "case.merge" | "case.close" | "item.seize" | "item.read" | "item.count" | "item.split" | "item.correct" | "item.void" | "item.release" | "measure.renew" | "claim.record" | "claim.answer" | "notice.issue" | "unclaimed.decide" | "item.return_before_trial" | "item.dispose_early" | "place.read" | "place.administer" | "item.put_away" | "item.unseal" | "stock.count" | "stock.import" | "loan.request" | "loan.keep" | "loan.read" | "handover.offer" | "handover.receive" | "handover.withdraw" | "handover.read" | "signature.take" | "effects.keep" | "effects.read" | "prosecution.transfer" | "court.direct_transfer" | "investigation.return" | "non_prosecution.decide" | "indictment.file" | "judgment.record" | "judgment.read" | "execution.order" | "execution.report" | "disposal.carry_out" | "disposal.read" | "money.deposit" | "account.administer" | "instrument.read" | "instrument.issue" | "approval.request" | "approval.decide" | "approval.read" | "paper.issue" | "paper.read" | "ledger.read" | "ledger.verify" | "access_log.read" | "oversight.read" | "oversight.check" | "oversight.answer" | "personal_data.erase" | "statistics.read" | "all_statistics.read")[];
            /**
             * @description How far reads go: the cases that the own agency has seen, or all.
             * @enum {string}
             */
            reach: "agency" | "all";
            mustChangePassword: boolean;
            /** @description Every post that the person holds now; another one is taken by signing in with its `appointmentId`. */
            appointments: components["schemas"]["PostView"][];
        };
        PasswordChangeBody: {
            present: string;
            next: string;
        };
        PhotoView: {
            /** @enum {string} */
            mediaType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf";
            /** @description Of its bytes, hexadecimal: its name everywhere. */
            sha256: string;
            /** @description In bytes. */
            size: number;
        };
        CaseRegistrationDto: {
            /** @description 案件名称。 */
            title: string;
            /** @description 案由。 */
            cause: string;
            /** @description GB/T 2260 code, as text: police units also use abolished ones. */
            regionCode: string;
            /** @description The number under which the registering agency knows the case; any local form. */
            number: string;
            /** @description 立案日期. */
            filedOn: string;
            tags?: string[];
            /** @description 专项行动 that the case belongs to from the start. */
            campaignIds?: string[];
        };
        CaseNumberView: {
            agencyId: string;
            agencyName: string;
            number: string;
        };
        CampaignReferenceView: {
            id: string;
            name: string;
        };
        CaseView: {
            id: string;
            code: string;
            /** @description 案件名称. */
            title: string;
            /** @description 案由. */
            cause: string;
            /** @description GB/T 2260. */
            regionCode: string;
            tags: string[];
            /** @description 立案日期, YYYY-MM-DD. */
            filedOn: string;
            /** @description The agency that registered it. */
            agencyId: string;
            agencyName: string;
            /** @enum {string} */
            state: "open" | "closed" | "merged";
            /** @description The case that it goes on in. */
            mergedInto: string | null;
            mergedIntoCode: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description The numbers under which the agencies know it. */
            numbers: components["schemas"]["CaseNumberView"][];
            /** @description 专项行动 that it belongs to now. */
            campaigns: components["schemas"]["CampaignReferenceView"][];
        };
        CaseNumberDto: {
            number: string;
        };
        CaseCampaignsDto: {
            campaignIds: string[];
        };
        CampaignRemovalDto: {
            campaignIds: string[];
            reason: string;
        };
        PartyView: {
            id: string;
            caseId: string;
            /** @enum {string} */
            kind: "holder" | "witness" | "victim" | "owner" | "defendant" | "third_party" | "recipient";
            name: string;
            identityNumber: string | null;
            telephone: string | null;
        };
        PartyPage: {
            items: components["schemas"]["PartyView"][];
            next: string | null;
        };
        PartyDto: {
            /** @enum {string} */
            kind: "holder" | "witness" | "victim" | "owner" | "defendant" | "third_party" | "recipient";
            name: string;
            identityNumber?: string;
            telephone?: string;
        };
        PartiesDto: {
            parties: components["schemas"]["PartyDto"][];
        };
        EntryActor: {
            personId: string;
            name: string;
            post: string;
            agencyId: string;
            agencyName: string;
        };
        InstrumentReference: {
            id: string;
            /** @enum {string} */
            kind: "judgment" | "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            /** @description The Chinese name of the kind. */
            kindName: string;
            number: string;
        };
        EntrySubject: {
            kind: string;
            id: string;
        };
        CaseEntryView: {
            actor: components["schemas"]["EntryActor"];
            instrument: components["schemas"]["InstrumentReference"] | null;
            id: string;
            subject: components["schemas"]["EntrySubject"];
            /** @description Counts the entries of the subject from 1. */
            sequence: number;
            /** @description Base64 of the leaf hash of the entry before it. */
            previous: string | null;
            type: string;
            /** Format: date-time */
            recordedAt: string;
            content: {
                [key: string]: unknown;
            };
            /** @description Salted commitments to the confidential fields. */
            commitments: {
                [key: string]: string;
            };
            /** @description The values behind the commitments; those erased are absent. */
            confidential: {
                [key: string]: unknown;
            };
            /** @description Hexadecimal. */
            leafHash: string;
            /** @description Its place in the tree; null until the sequencer gave it one. */
            index: string | null;
        };
        CaseEntryPage: {
            items: components["schemas"]["CaseEntryView"][];
            next: string | null;
        };
        CampaignView: {
            /** @description The first day on which it runs no more; null: no end is set. */
            until: string | null;
            id: string;
            name: string;
            since: string;
        };
        CampaignPage: {
            next: string | null;
            items: components["schemas"]["CampaignView"][];
        };
        CampaignDto: {
            name: string;
            since: string;
            /** @description The first day on which it runs no more. */
            until?: string;
        };
        CampaignEndDto: {
            /** @description The first day on which it runs no more; today ends it at once. */
            until: string;
        };
        ValueRow: {
            /** @description A decimal as text. */
            amount: string;
            currency: string;
        };
        QuantityRow: {
            /** @description False: a sealed lot 待清点, whose figures are lots. */
            counted: boolean;
            onHand: string;
            registered: string;
        };
        MeasureRow: {
            /** @enum {string} */
            kind: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
            /**
             * @description `lapsed`: its last day is past; `queued`: it waits for those before it to end.
             * @enum {string}
             */
            state: "queued" | "in_force" | "converted" | "taken_over" | "lifted" | "lapsed";
            /** @description The last day by paper or by law, `YYYY-MM-DD`. */
            until: string | null;
        };
        CustodyRow: {
            /** @enum {string} */
            kind: "officer" | "keeper" | "possessor" | "in_place" | "bank";
            personId: string | null;
            personName: string | null;
            place: string | null;
            seal: string | null;
            agencyId: string;
            agencyName: string;
        };
        ResponsibilityRow: {
            /** @enum {string} */
            stage: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
            agencyId: string;
            agencyName: string;
        };
        OutcomeRow: {
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @enum {string} */
            state: "recommended" | "ordered" | "carried_out";
        };
        CaseBrief: {
            id: string;
            code: string;
            title: string;
        };
        ItemRow: {
            value: components["schemas"]["ValueRow"] | null;
            /** @enum {string} */
            disposition: "undecided" | "recommended" | "ordered" | "final";
            /** @description The handover in which it waits for an answer. */
            offeredIn: string | null;
            id: string;
            code: string;
            name: string;
            category: string;
            /** @description It was imported from earlier books: 导入登记，未经见证. */
            unwitnessed: boolean;
            quantity: components["schemas"]["QuantityRow"];
            /** @description The unit of the quantity; 待清点 for a sealed lot. */
            measuredIn: string;
            measures: components["schemas"]["MeasureRow"][];
            custody: components["schemas"]["CustodyRow"];
            responsibility: components["schemas"]["ResponsibilityRow"];
            /** @description Each outcome that was recommended, ordered or carried out. */
            outcomes: components["schemas"]["OutcomeRow"][];
            /** @description How often it was accepted with an exception. */
            exceptions: number;
            voided: boolean;
            case: components["schemas"]["CaseBrief"];
            /** Format: date-time */
            registeredAt: string;
        };
        ItemRowPage: {
            next: string | null;
            items: components["schemas"]["ItemRow"][];
        };
        CaseNumberRow: {
            agencyId: string;
            agencyName: string;
            number: string;
        };
        CaseRow: {
            /** @enum {string} */
            state: "open" | "closed" | "merged";
            /** @description The stages at which its items are. */
            stages: ("investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded")[];
            id: string;
            code: string;
            title: string;
            cause: string;
            /** @description 立案日期, `YYYY-MM-DD`. */
            filedOn: string;
            /** @description The agency that registered it. */
            agencyId: string;
            agencyName: string;
            numbers: components["schemas"]["CaseNumberRow"][];
            tags: string[];
            /** @description 专项行动 that it belongs to now. */
            campaigns: components["schemas"]["CampaignReferenceView"][];
            itemCount: number;
            onHandCount: number;
        };
        CaseRowPage: {
            next: string | null;
            items: components["schemas"]["CaseRow"][];
        };
        CaseReference: {
            id: string;
            code: string;
            title: string;
        };
        ListPlace: {
            instrumentId: string;
            number: string;
            line: number;
        };
        OriginView: {
            /** @enum {string} */
            kind: "registered" | "split" | "proceeds" | "fruits";
            /** @description The lot that was divided, the thing that was sold, or the money that bore interest or was paid back. */
            itemId?: string;
            code?: string;
        };
        ImportedView: {
            importId: string;
            row: number;
        };
        ValueView: {
            amount: string;
            currency: string;
        };
        PersonReference: {
            id: string;
            name: string;
        };
        QuantityView: {
            /** @description False for a sealed lot 待清点, measured in lots. */
            counted: boolean;
            unit: string;
            registered: string;
            onHand: string;
            splitOff: string;
            disposed: string;
        };
        LastDayView: {
            /** @description YYYY-MM-DD. */
            day: string;
            /**
             * @description `law`: no paper names one, or a later one than the law allows.
             * @enum {string}
             */
            basis: "law" | "paper";
            law: string;
        };
        MeasureView: {
            /**
             * @description `lapsed`: past its last day, by time alone (刑诉规定 240); `queued`: it waits for those before it to end (刑诉规定 242).
             * @enum {string}
             */
            state: "queued" | "in_force" | "converted" | "taken_over" | "lifted" | "lapsed";
            /** @enum {string} */
            kind: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
            instrumentId: string;
            instrument: components["schemas"]["InstrumentReference"] | null;
            since: string;
            /** @description The last day that its paper names, YYYY-MM-DD. */
            until: string | null;
            /** @description The last day by paper or by law; null: it has none, or waits for its turn. */
            lastDay: components["schemas"]["LastDayView"] | null;
            /** @description Its place among the measures of several organs; absent: the first. */
            rank?: number;
            /** @description Since when it waited for its turn. */
            queuedSince?: string;
            /** @description In whose name it stands. */
            agencyName: string;
            /** @description The ids of the papers by which it was renewed, the first one first. */
            renewals?: string[];
            /** @description The last day before the last renewal. */
            renewedFrom?: string;
        };
        ItemClaimView: {
            /** @enum {string} */
            kind: "third_party_objection" | "ownership" | "victim" | "complaint";
            /** @enum {string} */
            state: "open" | "upheld" | "rejected" | "withdrawn";
            id: string;
            partyId: string;
            /** @description YYYY-MM-DD. */
            since: string;
            instrumentId: string;
            answeredIn: string | null;
        };
        ItemNoticeView: {
            /** @enum {string|null} */
            limit: "T15" | "T17" | null;
            instrumentId: string;
            /** @description 公告, or else 通知 to somebody. */
            public: boolean;
            /** @description YYYY-MM-DD. */
            since: string;
            /** @description The last day to come for it, YYYY-MM-DD. */
            until: string | null;
        };
        ItemRefundView: {
            partyId: string;
            quantity: string;
            instrumentId: string;
            /** @description YYYY-MM-DD. */
            since: string;
        };
        BankDepositView: {
            accountId: string;
            instrumentId: string;
            /** @description YYYY-MM-DD. */
            since: string;
        };
        CustodyView: {
            /** @enum {string} */
            kind: "keeper" | "bank" | "officer" | "possessor" | "in_place";
            agencyId: string;
            agencyName: string;
            unitId: string | null;
            unitName: string | null;
            personId: string | null;
            personName: string | null;
            seal: string | null;
        };
        ResponsibilityView: {
            agencyId: string;
            agencyName: string;
            /** @enum {string} */
            stage: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
        };
        DispositionView: {
            id: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @enum {string} */
            state: "recommended" | "ordered" | "carried_out";
            /** @description Null: whatever is left. */
            quantity: string | null;
            done: string;
            /** @description What an order still has to take from the item; null for what orders nothing or is carried out. */
            left: string | null;
            instrumentId: string | null;
            instrument: components["schemas"]["InstrumentReference"] | null;
            /** @description The line of the judgment. */
            line: number | null;
            recipientId: string | null;
            /** @description Personal data: told to those who may read cases or carry dispositions out; null to others. */
            recipientName: string | null;
            executorAgencyId: string | null;
            executorAgencyName: string | null;
        };
        ItemLoanView: {
            /** @enum {string} */
            purpose: "interrogation" | "identification" | "appraisal" | "testing" | "examination" | "hearing" | "publicity";
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt: string;
            id: string;
            agencyId: string;
            keeperId: string;
            borrowerId: string;
        };
        FrozenView: {
            /** @enum {string} */
            code: "damaged" | "short" | "swapped" | "lost" | "seal_broken" | "not_located";
            /** Format: date-time */
            since: string;
            reportedBy: string;
        };
        OfferView: {
            id: string;
            /** @enum {string} */
            purpose: "prosecution_review" | "supplementary_investigation" | "store_in" | "relocation" | "post_change" | "public_prosecution" | "direct_to_court";
            /** @enum {string} */
            mode: "paper" | "physical";
            fromAgencyId: string;
            fromAgencyName: string;
            toAgencyId: string;
            toAgencyName: string;
            toPersonId: string | null;
            toPersonName: string | null;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answerDueAt: string;
            overdue: boolean;
        };
        ExceptionView: {
            code: string;
            entryId: string;
        };
        SealChangeView: {
            /** Format: date-time */
            since: string;
            seal: string | null;
            /** @description Code of the act by which. */
            act: string;
            /** @description The entry's number among the item's. */
            sequence: number;
        };
        WeighingView: {
            /** Format: date-time */
            since: string;
            gross: string | null;
            net: string | null;
            division: string;
            /** @description How much of it there was. */
            onHand: string;
            /** @description Code of the act in which. */
            act: string;
            /** @description The entry's number among the item's. */
            sequence: number;
        };
        ContentView: {
            name: string;
            quantity: string | null;
            unit: string | null;
        };
        DetailWarningView: {
            field: string;
            /** @description In Chinese. */
            message: string;
        };
        BeginningView: {
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            occurredAt: string;
            agencyId: string;
            agencyName: string;
        };
        EndingView: {
            /** Format: date-time */
            recordedAt: string;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {string} */
            stage: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
            /** @enum {string|null} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery" | null;
        };
        ItemView: {
            /**
             * @description How its package stands; `opened`: by a record, and not sealed again yet.
             * @enum {string}
             */
            package: "unsealed" | "sealed" | "opened" | "seal_broken";
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            code: string;
            name: string;
            category: string;
            list: components["schemas"]["ListPlace"] | null;
            origin: components["schemas"]["OriginView"];
            /** @description 导入登记，未经见证; absent: it was registered when it was taken. */
            imported?: components["schemas"]["ImportedView"];
            value: components["schemas"]["ValueView"] | null;
            approximate: boolean;
            /** @description Who took it. */
            officers: components["schemas"]["PersonReference"][];
            quantity: components["schemas"]["QuantityView"];
            /** @description The unit in which the quantity is measured: its own, or 待清点. */
            measuredIn: string;
            /** @description What a further paper can still dispose of: on hand and under no order, 追缴 apart. */
            free: string;
            measures: components["schemas"]["MeasureView"][];
            /** @description Absent: nobody ever claimed anything. */
            claims?: components["schemas"]["ItemClaimView"][];
            /** @description Absent: its owner was never called for. */
            notice?: components["schemas"]["ItemNoticeView"];
            /** @description Absent: nothing came back out of the treasury. */
            refunds?: components["schemas"]["ItemRefundView"][];
            /** @description Absent: it was never paid into an account. */
            deposit?: components["schemas"]["BankDepositView"];
            custody: components["schemas"]["CustodyView"];
            responsibility: components["schemas"]["ResponsibilityView"];
            /**
             * @description How far it has come: `final` when nothing of it is on hand any more.
             * @enum {string}
             */
            disposition: "recommended" | "ordered" | "undecided" | "final";
            dispositions: components["schemas"]["DispositionView"][];
            /** @description Where it is outside on a loan. */
            loan: components["schemas"]["ItemLoanView"] | null;
            /** @description What is wrong with it: nothing else is done until that is resolved. */
            frozen: components["schemas"]["FrozenView"] | null;
            /** @description The place of its custodian's store in which it lies; null while it is not put away. */
            slot: string | null;
            offeredIn: string | null;
            offer: components["schemas"]["OfferView"] | null;
            exceptions: components["schemas"]["ExceptionView"][];
            /** @description Every number that its seal has had, the first one first; absent: it never had one. */
            seals?: components["schemas"]["SealChangeView"][];
            /** @description Every weighing of it, the first one first; absent: it was never weighed. */
            weights?: components["schemas"]["WeighingView"][];
            voided: boolean;
            features: string | null;
            details: {
                [key: string]: string;
            };
            contents: components["schemas"]["ContentView"][];
            /** @description The quantity in the words of the list. */
            quantityText: string | null;
            place: string | null;
            photos: components["schemas"]["PhotoView"][];
            /** @description What of its numbers does not look right; they stay as they were written. */
            numberWarnings: components["schemas"]["DetailWarningView"][];
            /** @description True while the law wants a photo of such a thing (刑诉规定 230) and it has none. */
            photosMissing: boolean;
            beginning: components["schemas"]["BeginningView"];
            /** @description Null while something of it is on hand. */
            ending: components["schemas"]["EndingView"] | null;
            /** @description How many ledger entries it has. */
            sequence: number;
            lastEntryId: string;
            possibleActs: ("count" | "accept" | "report" | "split" | "deposit" | "accrue" | "unseal" | "renew" | "convert" | "take_over" | "take_effect" | "announce" | "take_unclaimed" | "refund" | "seize" | "seal" | "freeze" | "preserve" | "import_stock" | "offer" | "receive" | "receive_with_exception" | "refuse" | "withdraw_offer" | "put_away" | "lend" | "take_back" | "resolve" | "reseal" | "photograph" | "correct" | "void" | "reassign_case" | "order" | "release" | "claim" | "answer_claim" | "entrust" | "carry_out")[];
        };
        EntryView: {
            id: string;
            subject: components["schemas"]["EntrySubject"];
            /** @description Counts the entries of the subject from 1. */
            sequence: number;
            /** @description Base64 of the leaf hash of the entry before it. */
            previous: string | null;
            type: string;
            /** Format: date-time */
            recordedAt: string;
            content: {
                [key: string]: unknown;
            };
            /** @description Salted commitments to the confidential fields. */
            commitments: {
                [key: string]: string;
            };
            /** @description The values behind the commitments; those erased are absent. */
            confidential: {
                [key: string]: unknown;
            };
            /** @description Hexadecimal. */
            leafHash: string;
            /** @description Its place in the tree; null until the sequencer gave it one. */
            index: string | null;
        };
        ItemHistoryView: {
            items: components["schemas"]["EntryView"][];
        };
        PartDto: {
            quantity: string;
            name?: string;
        };
        PaperDto: {
            number?: string;
            issuedOn?: string;
            /** @description The person who approved it, where the law asks for an approval. */
            approverId?: string;
            /** @description Instead of an approver: the approval that he gave under his own login, of this kind and case, not used yet. */
            approvalId?: string;
        };
        SplitDto: {
            parts: components["schemas"]["PartDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ApprovalView: {
            personId: string;
            /** @description 警号/工号. */
            number: string;
            name: string;
            post: string;
            /** @enum {string} */
            level: "unit_head" | "police_head" | "principal_head" | "chief_prosecutor" | "court_president" | "none";
            /** @description The approval that was given under the approver's own login; absent: named from paper. */
            approvalId?: string;
        };
        InstrumentView: {
            id: string;
            /** @enum {string} */
            kind: "judgment" | "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            /** @description The Chinese name of the kind. */
            kindName: string;
            number: string;
            agencyId: string;
            agencyName: string;
            /** @description YYYY-MM-DD. */
            issuedOn: string;
            approvals: components["schemas"]["ApprovalView"][];
            /** @description What the paper says besides, by its kind. */
            content: {
                [key: string]: unknown;
            };
            /** @description A superseded paper authorises nothing any more. */
            superseded: boolean;
        };
        ChangedView: {
            instrument: components["schemas"]["InstrumentView"];
            items: components["schemas"]["ItemView"][];
        };
        CountDto: {
            quantity: string;
            unit: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        CorrectionDto: {
            /** @enum {string} */
            field: "name" | "features" | "category" | "unit" | "quantity";
            value: string;
            reason: string;
            /** @description The entry that is corrected; the registration without it. */
            corrects?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        VoidingDto: {
            /** @description The registration of the same thing that is kept. */
            duplicateOf: string;
            reason: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        CaseDetailView: {
            id: string;
            code: string;
            /** @description 案件名称. */
            title: string;
            /** @description 案由. */
            cause: string;
            /** @description GB/T 2260. */
            regionCode: string;
            tags: string[];
            /** @description 立案日期, YYYY-MM-DD. */
            filedOn: string;
            /** @description The agency that registered it. */
            agencyId: string;
            agencyName: string;
            /** @enum {string} */
            state: "open" | "closed" | "merged";
            /** @description The case that it goes on in. */
            mergedInto: string | null;
            mergedIntoCode: string | null;
            /** Format: date-time */
            registeredAt: string;
            /** @description The numbers under which the agencies know it. */
            numbers: components["schemas"]["CaseNumberView"][];
            /** @description 专项行动 that it belongs to now. */
            campaigns: components["schemas"]["CampaignReferenceView"][];
            itemCount: number;
            openItemCount: number;
        };
        ItemsOfCase: {
            items: components["schemas"]["ItemView"][];
            next: string | null;
        };
        MergerDto: {
            /** @description The registration that goes into this one. */
            duplicateId: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        MergedView: {
            instrument: components["schemas"]["InstrumentView"];
            items: components["schemas"]["ItemView"][];
            case: components["schemas"]["CaseView"];
        };
        ReferralDto: {
            toAgencyId: string;
        };
        ClosureDto: {
            instrument?: components["schemas"]["PaperDto"];
        };
        ActReasonView: {
            code: string;
            message: string;
            remedy: string | null;
            law: string | null;
        };
        OfferPurposeView: {
            /** @enum {string} */
            purpose: "prosecution_review" | "supplementary_investigation" | "store_in" | "relocation" | "post_change" | "public_prosecution" | "direct_to_court";
            /** @description Chinese name. */
            name: string;
            possible: boolean;
            /** @description The ways that are open: the thing itself, or paper only (换押). */
            modes: ("paper" | "physical")[];
            /** @description Absent when it is possible. */
            reason?: components["schemas"]["ActReasonView"];
        };
        ItemActView: {
            /** @enum {string} */
            act: "count" | "accept" | "report" | "split" | "deposit" | "accrue" | "unseal" | "renew" | "convert" | "take_over" | "take_effect" | "announce" | "take_unclaimed" | "refund" | "seize" | "seal" | "freeze" | "preserve" | "import_stock" | "offer" | "receive" | "receive_with_exception" | "refuse" | "withdraw_offer" | "put_away" | "lend" | "take_back" | "resolve" | "reseal" | "photograph" | "correct" | "void" | "reassign_case" | "order" | "release" | "claim" | "answer_claim" | "entrust" | "carry_out";
            /** @description Chinese name. */
            name: string;
            possible: boolean;
            /** @description Absent when it is possible. */
            reason?: components["schemas"]["ActReasonView"];
            /** @description Of an offer: for which purposes. */
            purposes?: components["schemas"]["OfferPurposeView"][];
        };
        ItemActsView: {
            items: components["schemas"]["ItemActView"][];
        };
        CaseActView: {
            act: string;
            /** @description Chinese name. */
            name: string;
            possible: boolean;
            /** @description Absent when it is possible. */
            reason?: components["schemas"]["ActReasonView"];
        };
        CaseActsView: {
            items: components["schemas"]["CaseActView"][];
        };
        CaseLineView: {
            /** @description The ways that are open to an offer: the thing itself, or paper only (换押). None for other acts. */
            modes: ("physical" | "paper")[];
            itemId: string;
            possible: boolean;
            /** @description Absent when it is possible. */
            reason?: components["schemas"]["ActReasonView"];
        };
        CaseLinesView: {
            items: components["schemas"]["CaseLineView"][];
        };
        RecordedLaterView: {
            entryId: string;
            type: string;
            /** @description Chinese name of the act. */
            name: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
        };
        CustodyThenView: {
            id: string;
            code: string;
            name: string;
            recordedLater: components["schemas"]["RecordedLaterView"][];
            onHand: string;
            measuredIn: string;
            custody: components["schemas"]["CustodyView"];
            /** @description Where it was kept. */
            place: string | null;
            responsibility: components["schemas"]["ResponsibilityView"];
            /** @enum {string} */
            disposition: "recommended" | "ordered" | "undecided" | "final";
            voided: boolean;
        };
        CustodyPage: {
            items: components["schemas"]["CustodyThenView"][];
            next: string | null;
        };
        HeldView: {
            onHand: string;
            measuredIn: string;
            custody: components["schemas"]["CustodyView"];
            /** @description Where it was kept. */
            place: string | null;
            responsibility: components["schemas"]["ResponsibilityView"];
            /** @enum {string} */
            disposition: "recommended" | "ordered" | "undecided" | "final";
            voided: boolean;
        };
        CustodyChangeView: {
            differences: ("came" | "left" | "holder" | "place" | "responsibility" | "quantity" | "disposition")[];
            /** @description Null: it was not registered yet, by what had happened by then. */
            before: components["schemas"]["HeldView"] | null;
            id: string;
            code: string;
            name: string;
            after: components["schemas"]["HeldView"];
            /** @description What had happened by the later moment and was recorded only after it. */
            recordedLater: components["schemas"]["RecordedLaterView"][];
        };
        CustodyChangesPage: {
            items: components["schemas"]["CustodyChangeView"][];
            next: string | null;
        };
        PhotographsDto: {
            /** @description Uploaded before, by their SHA-256. */
            photos: string[];
            /** @description What they show and how they were taken. */
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        PhotographedView: {
            instrument: components["schemas"]["InstrumentView"] | null;
            items: components["schemas"]["ItemView"][];
        };
        ApprovalRequestDto: {
            /**
             * @description Of which paper.
             * @enum {string}
             */
            kind: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            caseId: string;
            /** @description For which items alone; none: for whatever the paper says, as of a seizure to be made. */
            itemIds: string[];
            /** @description 呈请事由. */
            reason: string;
        };
        ItemReference: {
            id: string;
            code: string;
            name: string;
        };
        PossibleActView: {
            possible: boolean;
            reason: string | null;
        };
        ApprovalDetailView: {
            /** @description For which items alone. */
            items: components["schemas"]["ItemReference"][];
            decision: components["schemas"]["PossibleActView"];
            withdrawal: components["schemas"]["PossibleActView"];
            id: string;
            /** @enum {string} */
            kind: "judgment" | "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            kindName: string;
            law: string;
            case: components["schemas"]["CaseReference"];
            /** @enum {string} */
            level: "unit_head" | "police_head" | "principal_head" | "chief_prosecutor" | "court_president" | "none";
            /** @description Who has to approve, in Chinese. */
            levelName: string;
            reason: string;
            requestedBy: string;
            requestedByName: string;
            /** Format: date-time */
            requestedAt: string;
            /**
             * @description `used`: a paper was issued on it.
             * @enum {string}
             */
            state: "waiting" | "given" | "refused" | "withdrawn" | "used";
            stateName: string;
            decidedBy: string | null;
            decidedByName: string | null;
            decidedPost: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
            /** @description The paper that was issued on it. */
            instrument: components["schemas"]["InstrumentReference"] | null;
            /** @description 0: for whatever the paper says. */
            itemCount: number;
        };
        ApprovalSummaryView: {
            id: string;
            /** @enum {string} */
            kind: "judgment" | "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            kindName: string;
            law: string;
            case: components["schemas"]["CaseReference"];
            /** @enum {string} */
            level: "unit_head" | "police_head" | "principal_head" | "chief_prosecutor" | "court_president" | "none";
            /** @description Who has to approve, in Chinese. */
            levelName: string;
            reason: string;
            requestedBy: string;
            requestedByName: string;
            /** Format: date-time */
            requestedAt: string;
            /**
             * @description `used`: a paper was issued on it.
             * @enum {string}
             */
            state: "waiting" | "given" | "refused" | "withdrawn" | "used";
            stateName: string;
            decidedBy: string | null;
            decidedByName: string | null;
            decidedPost: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            opinion: string | null;
            /** @description The paper that was issued on it. */
            instrument: components["schemas"]["InstrumentReference"] | null;
            /** @description 0: for whatever the paper says. */
            itemCount: number;
        };
        ApprovalPage: {
            items: components["schemas"]["ApprovalSummaryView"][];
            /** @description Goes into the next request's `after`; null at the end. */
            next: string | null;
        };
        ApprovalDecisionDto: {
            /** @enum {string} */
            decision: "given" | "refused";
            /** @description Needed for a refusal. */
            opinion?: string;
        };
        PlaceView: {
            id: string;
            agencyId: string;
            parentId: string | null;
            /** @enum {string} */
            level: "store" | "room" | "slot" | "rack";
            /** @enum {string} */
            kind: "centre" | "temporary" | "entrusted" | "vehicle_yard" | "armoury" | "cold_room" | "valuables_safe" | "anti_magnetic_cabinet" | "evidence_data_store";
            /** @description As its label says it. */
            code: string;
            name: string;
            /** @description The names from the store down to it. */
            path: string;
            capacity: number | null;
            categories: string[] | null;
            oneCase: boolean;
            /** @description YYYY-MM-DD. */
            usedFrom: string;
            usedUntil: string | null;
            inUse: boolean;
            /** @description How many slots it has, itself counted where it is one that holds things. */
            slotCount: number;
            /** @description How many things lie in it and in what it contains. */
            itemCount: number;
        };
        PlacesView: {
            items: components["schemas"]["PlaceView"][];
        };
        NumberingDto: {
            first: number;
            last: number;
        };
        NewPlaceDto: {
            /** @description The place of which it is a part; without it, it is a store. */
            parentId?: string;
            /** @enum {string} */
            level: "store" | "room" | "rack" | "slot";
            /**
             * @description What kind of keeping it gives; that of the place above without it. A store says its own.
             * @enum {string}
             */
            kind?: "centre" | "temporary" | "entrusted" | "vehicle_yard" | "armoury" | "cold_room" | "valuables_safe" | "anti_magnetic_cabinet" | "evidence_data_store";
            /** @description Its own part of the code, in capital letters and digits. */
            code: string;
            name: string;
            numbering?: components["schemas"]["NumberingDto"];
            /** @description How many things go into each of its slots; no limit without it. */
            capacity?: number;
            /** @description Only these of the categories that its kind may hold. */
            categories?: string[];
            /** @description Things of one case only in each of its slots. */
            oneCase?: boolean;
            /** @description Today without it. */
            usedFrom?: string;
        };
        PlaceEndDto: {
            /** @description The last day on which it is used. */
            usedUntil: string;
        };
        WeightDto: {
            /** @description With its package. */
            gross?: string;
            /** @description Without it. */
            net?: string;
            /** @description By how many grams the scale counts (分度值). */
            division: string;
        };
        PutAwayLineDto: {
            itemId: string;
            /** @description The code on the label of the place. */
            place: string;
            /** @description The number that is read on the package; nobody looked without it. */
            seal?: string;
            weight?: components["schemas"]["WeightDto"];
            note?: string;
        };
        PutAwayDto: {
            /** @description Things of any cases. */
            lines: components["schemas"]["PutAwayLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        LoanRequestDto: {
            /** @enum {string} */
            purpose: "interrogation" | "identification" | "appraisal" | "testing" | "examination" | "hearing" | "publicity";
            caseId: string;
            /** @description Until when it is to be back. */
            dueAt: string;
            /** @description Which things, whole; of a lot the part that is wanted is split off first. */
            itemIds: string[];
            /** @description 呈请事由. */
            reason: string;
        };
        LoanLineView: {
            /** @enum {string|null} */
            condition: "intact" | "damaged" | "short" | "swapped" | "seal_broken" | "lost" | null;
            lineNumber: number;
            itemId: string;
            code: string;
            name: string;
            category: string;
            quantity: string;
            measuredIn: string;
            seal: string | null;
            place: string | null;
            outside: boolean;
            takenBackByName: string | null;
            /** Format: date-time */
            takenBackAt: string | null;
        };
        LoanView: {
            /** @enum {string} */
            purpose: "interrogation" | "identification" | "appraisal" | "testing" | "examination" | "hearing" | "publicity";
            /**
             * @description `approved` is not executed: the keeper hands out (`handed`), and the borrower says that he has it (`out`).
             * @enum {string}
             */
            state: "waiting" | "refused" | "withdrawn" | "approved" | "handed" | "out" | "returned";
            lines: components["schemas"]["LoanLineView"][];
            /** @description The 再入库单 by which things came back, and reports of those that did not, the first one first. */
            returns: components["schemas"]["InstrumentReference"][];
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** Format: date-time */
            dueAt: string;
            /** @description Past its due time with something still outside. */
            overdue: boolean;
            agencyId: string;
            agencyName: string;
            borrowerId: string;
            borrowerName: string;
            keeperAgencyId: string;
            keeperAgencyName: string;
            /** Format: date-time */
            requestedAt: string;
            approvalId: string;
            handedByName: string | null;
            /** Format: date-time */
            handedAt: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            instrument: components["schemas"]["InstrumentReference"] | null;
            lineCount: number;
            /** @description Of how many lines something is outside. */
            outsideCount: number;
        };
        LoanSummaryView: {
            /** @enum {string} */
            purpose: "interrogation" | "identification" | "appraisal" | "testing" | "examination" | "hearing" | "publicity";
            /**
             * @description `approved` is not executed: the keeper hands out (`handed`), and the borrower says that he has it (`out`).
             * @enum {string}
             */
            state: "waiting" | "refused" | "withdrawn" | "approved" | "handed" | "out" | "returned";
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** Format: date-time */
            dueAt: string;
            /** @description Past its due time with something still outside. */
            overdue: boolean;
            agencyId: string;
            agencyName: string;
            borrowerId: string;
            borrowerName: string;
            keeperAgencyId: string;
            keeperAgencyName: string;
            /** Format: date-time */
            requestedAt: string;
            approvalId: string;
            handedByName: string | null;
            /** Format: date-time */
            handedAt: string | null;
            /** Format: date-time */
            receivedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            instrument: components["schemas"]["InstrumentReference"] | null;
            lineCount: number;
            /** @description Of how many lines something is outside. */
            outsideCount: number;
        };
        LoanPage: {
            items: components["schemas"]["LoanSummaryView"][];
            next: string | null;
        };
        OutsideView: {
            /** @enum {string} */
            purpose: "interrogation" | "identification" | "appraisal" | "testing" | "examination" | "hearing" | "publicity";
            /** @enum {string|null} */
            frozen: "damaged" | "short" | "swapped" | "lost" | "seal_broken" | "not_located" | null;
            id: string;
            code: string;
            name: string;
            category: string;
            /** @description Null: a sealed lot that nobody has counted. */
            quantity: string | null;
            unit: string;
            case: components["schemas"]["CaseReference"];
            loanId: string;
            borrowerName: string;
            borrowerAgencyName: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** @description Whole days since it went out. */
            days: number;
        };
        OutsidePage: {
            items: components["schemas"]["OutsideView"][];
            next: string | null;
        };
        TakenLineDto: {
            lineNumber: number;
            /** @description The number that the borrower reads on the package. */
            seal?: string;
            weight?: components["schemas"]["WeightDto"];
        };
        LoanReceiptDto: {
            /** @description What he looked at as he took it; the other lines are taken without. */
            lines?: components["schemas"]["TakenLineDto"][];
        };
        ReturnLineDto: {
            /** @enum {string} */
            condition: "intact" | "damaged" | "short" | "swapped" | "seal_broken" | "lost";
            lineNumber: number;
            /** @description The number of the seal as it is; none: it is not sealed. */
            seal?: string;
            weight?: components["schemas"]["WeightDto"];
            /** @description The code on the label of the slot into which it goes. */
            slot?: string;
            /** @description What is wrong with it; needed where it is not intact. */
            note?: string;
        };
        LoanReturnDto: {
            /** @description Those that come back now; the others stay outside. */
            lines: components["schemas"]["ReturnLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        AbnormalityDto: {
            /** @enum {string} */
            code: "damaged" | "short" | "swapped" | "lost" | "seal_broken" | "not_located";
            reason: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ResolutionDto: {
            reason: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        SealingDto: {
            /**
             * @description 启封, or 封存.
             * @enum {string}
             */
            act: "unseal" | "reseal";
            /** @description The number of the new seal; of 封存 only. */
            seal?: string;
            /** @description Who is present with the keeper: an officer of the case, or another keeper. */
            secondId: string;
            /** @description Uploaded before, by their SHA-256. */
            photosBefore: string[];
            photosAfter: string[];
            weight?: components["schemas"]["WeightDto"];
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        StocktakeDto: {
            /** @description The store, or the room, rack or slot of one. */
            placeId: string;
            /** @description Who counts with the keeper, and keeps nothing himself. */
            secondId: string;
            /** @description So many things drawn at random by the seed; all of them without it. */
            sample?: number;
        };
        CountLineView: {
            /**
             * @description As it would be if the count ended now; what came of it once it has ended.
             * @enum {string}
             */
            result: "as_recorded" | "misplaced" | "surplus" | "seal_differs" | "not_seen" | "moved_meanwhile";
            itemId: string;
            code: string;
            name: string;
            /** @description Null: it was not to be there. */
            expectedIn: string | null;
            seenIn: string | null;
            /** Format: date-time */
            seenAt: string | null;
            seenSeal: string | null;
            /** @description Something is wrong with it, and nothing else is done until that is resolved. */
            frozen: boolean;
        };
        StocktakeView: {
            lines: components["schemas"]["CountLineView"][];
            id: string;
            placeId: string;
            placePath: string;
            sample: number | null;
            /** @description Drawn before counting and committed to the ledger. */
            seed: string;
            openedByName: string;
            secondName: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            instrument: components["schemas"]["InstrumentReference"] | null;
            /** @description How many things should be there, and how many of them were seen. */
            expectedCount: number;
            seenCount: number;
        };
        StocktakeSummaryView: {
            id: string;
            placeId: string;
            placePath: string;
            sample: number | null;
            /** @description Drawn before counting and committed to the ledger. */
            seed: string;
            openedByName: string;
            secondName: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            endedAt: string | null;
            instrument: components["schemas"]["InstrumentReference"] | null;
            /** @description How many things should be there, and how many of them were seen. */
            expectedCount: number;
            seenCount: number;
        };
        StocktakePage: {
            items: components["schemas"]["StocktakeSummaryView"][];
            next: string | null;
        };
        SightingDto: {
            /** @description The code on the label of the slot in which it lies. */
            place: string;
            /** @description The code on the label of the thing. */
            code: string;
            /** @description The number that is read on its package; nobody looked without it. */
            seal?: string;
        };
        SightingsDto: {
            sightings: components["schemas"]["SightingDto"][];
        };
        StocktakeEndDto: {
            instrument?: components["schemas"]["PaperDto"];
        };
        HandoverLineDto: {
            itemId: string;
            /** @description What is handed over; all that is on hand without it. A part is split off first. */
            quantity?: string;
            /**
             * @description 处理建议 (刑诉规定 288).
             * @enum {string}
             */
            recommendation?: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
        };
        HandoverDto: {
            /** @enum {string} */
            purpose: "store_in" | "relocation";
            caseId: string;
            /**
             * @description `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays.
             * @enum {string}
             */
            mode: "physical" | "paper";
            toAgencyId: string;
            toPersonId?: string;
            lines: components["schemas"]["HandoverLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        HandoverLineView: {
            lineNumber: number;
            itemId: string;
            code: string;
            name: string;
            category: string;
            /** @description How much is handed over, in `measuredIn`. */
            quantity: string;
            measuredIn: string;
            /** @description Seal and place of the item now. */
            seal: string | null;
            place: string | null;
            /**
             * @description 处理建议.
             * @enum {string|null}
             */
            recommendation: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery" | null;
            /** @enum {string|null} */
            outcome: "refused" | "withdrawn" | "accepted" | "accepted_with_exception" | null;
            /** @description The coded reason of an exception or refusal. */
            reason: string | null;
            answeredBy: string | null;
            answeredByName: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        HandoverView: {
            lines: components["schemas"]["HandoverLineView"][];
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** @enum {string} */
            purpose: "prosecution_review" | "supplementary_investigation" | "store_in" | "relocation" | "post_change" | "public_prosecution" | "direct_to_court";
            /**
             * @description `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays.
             * @enum {string}
             */
            mode: "paper" | "physical";
            fromAgencyId: string;
            fromAgencyName: string;
            fromPersonId: string;
            fromPersonName: string;
            toAgencyId: string;
            toAgencyName: string;
            toPersonId: string | null;
            toPersonName: string | null;
            instrumentId: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** @enum {string} */
            state: "withdrawn" | "offered" | "answered";
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answerDueAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Nobody has answered all of it in time. */
            overdue: boolean;
            lineCount: number;
            waitingCount: number;
            acceptedCount: number;
            /** @description Accepted with an exception. */
            exceptionCount: number;
            refusedCount: number;
            withdrawnCount: number;
        };
        HandoverSummaryView: {
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** @enum {string} */
            purpose: "prosecution_review" | "supplementary_investigation" | "store_in" | "relocation" | "post_change" | "public_prosecution" | "direct_to_court";
            /**
             * @description `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays.
             * @enum {string}
             */
            mode: "paper" | "physical";
            fromAgencyId: string;
            fromAgencyName: string;
            fromPersonId: string;
            fromPersonName: string;
            toAgencyId: string;
            toAgencyName: string;
            toPersonId: string | null;
            toPersonName: string | null;
            instrumentId: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** @enum {string} */
            state: "withdrawn" | "offered" | "answered";
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answerDueAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Nobody has answered all of it in time. */
            overdue: boolean;
            lineCount: number;
            waitingCount: number;
            acceptedCount: number;
            /** @description Accepted with an exception. */
            exceptionCount: number;
            refusedCount: number;
            withdrawnCount: number;
        };
        HandoverPage: {
            items: components["schemas"]["HandoverSummaryView"][];
            next: string | null;
        };
        AnswerDto: {
            lineNumber: number;
            /** @enum {string} */
            outcome: "accepted" | "accepted_with_exception" | "refused";
            /** @description The coded reason of an exception or refusal. */
            reason?: string;
            note?: string;
            seal?: string;
            weight?: components["schemas"]["WeightDto"];
            place?: string;
            /** @description The code on the label of the place of the own store into which it is put. */
            slot?: string;
        };
        ReceiptDto: {
            answers: components["schemas"]["AnswerDto"][];
            /**
             * @description What happens to the lines without an answer: accepted now, or (without it) they wait.
             * @enum {string}
             */
            rest?: "accepted";
            /** @description Where the things are put. */
            place?: string;
            /** @description As of an answer, for those that name none. */
            slot?: string;
        };
        LeftThingView: {
            itemId: string;
            code: string;
            name: string;
            /** @enum {string} */
            reason: "lent" | "on_its_way" | "successor_works_on_the_case" | "held_up";
            /** @description In Chinese. */
            detail: string;
        };
        PostStockView: {
            itemCount: number;
            caseCount: number;
            placeCount: number;
            left: components["schemas"]["LeftThingView"][];
        };
        PostHandoverDto: {
            toPersonId: string;
            /** @description Only what lies within this place of the own store; all that the sender keeps without it. */
            placeId?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        PostHandoverLineView: {
            lineNumber: number;
            itemId: string;
            code: string;
            name: string;
            category: string;
            /** @description How much is handed over, in `measuredIn`. */
            quantity: string;
            measuredIn: string;
            /** @description Seal and place of the item now. */
            seal: string | null;
            place: string | null;
            /**
             * @description 处理建议.
             * @enum {string|null}
             */
            recommendation: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery" | null;
            /** @enum {string|null} */
            outcome: "refused" | "withdrawn" | "accepted" | "accepted_with_exception" | null;
            /** @description The coded reason of an exception or refusal. */
            reason: string | null;
            answeredBy: string | null;
            answeredByName: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            caseId: string;
            caseCode: string;
        };
        PostHandoverView: {
            lines: components["schemas"]["PostHandoverLineView"][];
            /** @description What was not handed on, as it was said on the paper. */
            left: components["schemas"]["LeftThingView"][];
            /** @description Of the 岗位交接清单. */
            id: string;
            instrument: components["schemas"]["InstrumentReference"];
            fromPersonId: string;
            fromPersonName: string;
            toPersonId: string;
            toPersonName: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answerDueAt: string;
            /**
             * Format: date-time
             * @description Null: something waits for the successor's word.
             */
            endedAt: string | null;
            caseCount: number;
            lineCount: number;
            waitingCount: number;
            acceptedCount: number;
            /** @description Accepted with an exception. */
            exceptionCount: number;
            refusedCount: number;
            withdrawnCount: number;
        };
        PostHandoverSummaryView: {
            /** @description Of the 岗位交接清单. */
            id: string;
            instrument: components["schemas"]["InstrumentReference"];
            fromPersonId: string;
            fromPersonName: string;
            toPersonId: string;
            toPersonName: string;
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            answerDueAt: string;
            /**
             * Format: date-time
             * @description Null: something waits for the successor's word.
             */
            endedAt: string | null;
            caseCount: number;
            lineCount: number;
            waitingCount: number;
            acceptedCount: number;
            /** @description Accepted with an exception. */
            exceptionCount: number;
            refusedCount: number;
            withdrawnCount: number;
        };
        PostHandoverPage: {
            items: components["schemas"]["PostHandoverSummaryView"][];
            next: string | null;
        };
        ReturnTestsDto: {
            ownershipClear: boolean;
            othersUnharmed: boolean;
            proceedingsUnaffected: boolean;
            recorded: boolean;
        };
        OrderLineDto: {
            itemId: string;
            /** @description How much; all that is left without it. */
            quantity?: string;
            recipientId?: string;
        };
        ReturnDto: {
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner";
            tests: components["schemas"]["ReturnTestsDto"];
            caseId: string;
            lines: components["schemas"]["OrderLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        OrderedView: {
            instrument: components["schemas"]["InstrumentView"];
            items: components["schemas"]["ItemView"][];
            dispositionIds: string[];
        };
        EarlyDisposalDto: {
            /** @enum {string} */
            outcome: "sale" | "destruction" | "seizing_agency_handles";
            /**
             * @description Why it cannot wait (刑诉规定 236; 刑诉解释 439).
             * @enum {string}
             */
            reason: "perishable" | "hard_to_keep" | "depreciating_with_consent" | "volatile_with_consent" | "contraband_not_evidence" | "living";
            /** @description The owner's written consent or application, where the reason needs it. */
            consent?: string;
            caseId: string;
            lines: components["schemas"]["OrderLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ReleasedLineDto: {
            itemId: string;
            /** @description To whom it goes back, a party of the case. */
            recipientId?: string;
        };
        ReleasingDecisionDto: {
            caseId: string;
            lines: components["schemas"]["ReleasedLineDto"][];
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ReleasedByDecisionView: {
            instrument: components["schemas"]["InstrumentView"];
            items: components["schemas"]["ItemView"][];
            notReleased: components["schemas"]["ItemReference"][];
        };
        FurtherOrderDto: {
            caseId: string;
            instrumentId: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "fine_offset" | "sale" | "destruction" | "seizing_agency_handles" | "expenses";
            lines: components["schemas"]["OrderLineDto"][];
        };
        ProceedsDto: {
            /** @description The price; left out, it is not yet known and the proceeds are 待清点. */
            quantity?: string;
            /** @description 元, or the currency of the sale. */
            unit: string;
        };
        CarryingOutLineDto: {
            itemId: string;
            dispositionId: string;
            /** @description How much; all that the order still has to take without it. */
            quantity?: string;
            /** @description A party of the case. */
            recipientId?: string;
            proceeds?: components["schemas"]["ProceedsDto"];
        };
        CarryingOutDto: {
            caseId: string;
            lines: components["schemas"]["CarryingOutLineDto"][];
            /** @description 执行人; two at least for a destruction. */
            executors?: string[];
            /** @description 监销人, staff who never handled the thing. */
            witnesses?: string[];
            occurredAt?: string;
            lateReason?: string;
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        DisposalView: {
            id: string;
            caseId: string;
            itemId: string;
            item: components["schemas"]["ItemReference"];
            dispositionId: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @description How much, in `measuredIn`. */
            quantity: string;
            measuredIn: string;
            recipientId: string | null;
            /** @description Personal data: told to those who may read cases or carry dispositions out; null to others. */
            recipientName: string | null;
            instrumentId: string;
            /** @description The paper that proves it. */
            instrument: components["schemas"]["InstrumentReference"];
            authorityId: string;
            /** @description The paper that ordered it. */
            authority: components["schemas"]["InstrumentReference"];
            /** @description The money that a sold thing became. */
            proceedsId: string | null;
            proceedsCode: string | null;
            agencyId: string;
            agencyName: string;
            carriedOutBy: string;
            carriedOutByName: string;
            /** Format: date-time */
            carriedOutAt: string;
        };
        CarriedOutView: {
            instrument: components["schemas"]["InstrumentView"];
            items: components["schemas"]["ItemView"][];
            executions: components["schemas"]["DisposalView"][];
        };
        DisposalPage: {
            items: components["schemas"]["DisposalView"][];
            next: string | null;
        };
        MeasureLineDto: {
            itemId: string;
        };
        RenewalDto: {
            /** @description The new last day of the measures, in China. */
            until: string;
            caseId: string;
            lines: components["schemas"]["MeasureLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ConversionDto: {
            /**
             * @description What the measure becomes.
             * @enum {string}
             */
            measure: "seizure" | "sealing";
            /** @description The officers who carried it out, two at least. */
            officers: string[];
            /** @description The last day; without it, the end of the term by law. */
            until?: string;
            caseId: string;
            lines: components["schemas"]["MeasureLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ContinuationDto: {
            /** @description The last day; without it, the end of the term by law. */
            until?: string;
            caseId: string;
            lines: components["schemas"]["MeasureLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        QueueEffectDto: {
            /** @description From which day on it binds, as the bank or the registry says. */
            effectiveOn: string;
            /** @description The last day; without it, the end of the term by law. */
            until?: string;
            caseId: string;
            lines: components["schemas"]["MeasureLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ClaimView: {
            /**
             * @description While it is `open`, its items are not disposed of.
             * @enum {string}
             */
            state: "open" | "upheld" | "rejected" | "withdrawn";
            id: string;
            /** @enum {string} */
            kind: "victim" | "third_party_objection" | "ownership" | "complaint";
            kindName: string;
            partyId: string;
            /** @description Null for who may not know it. */
            partyName: string | null;
            stateName: string;
            /** @description YYYY-MM-DD. */
            since: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** @description The paper that answered it. */
            answeredIn: components["schemas"]["InstrumentReference"] | null;
            items: components["schemas"]["ItemReference"][];
        };
        ClaimsView: {
            items: components["schemas"]["ClaimView"][];
        };
        ClaimLineDto: {
            itemId: string;
        };
        ClaimDto: {
            /** @enum {string} */
            kind: "third_party_objection" | "ownership" | "victim" | "complaint";
            /** @description Who claims it: a party of the case. */
            partyId: string;
            lines: components["schemas"]["ClaimLineDto"][];
            /** @description What is claimed and on what grounds; confidential in the ledger. */
            statement: string;
            occurredAt?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ClaimAnswerDto: {
            /** @enum {string} */
            answer: "upheld" | "rejected" | "withdrawn";
            /** @description Why; confidential in the ledger. */
            reasons: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ComerView: {
            /** @enum {string} */
            state: "open" | "upheld" | "rejected" | "withdrawn";
            claimId: string;
            kindName: string;
            /** @description Null for who may not know it. */
            partyName: string | null;
            stateName: string;
            /** @description YYYY-MM-DD. */
            since: string;
        };
        RefundView: {
            partyName: string | null;
            quantity: string;
            /** @description YYYY-MM-DD. */
            since: string;
            instrument: components["schemas"]["InstrumentReference"];
        };
        NoticeView: {
            /** @enum {string} */
            state: "unpublished" | "running" | "claimed" | "ended" | "returned" | "taken" | "paid" | "refunded";
            item: components["schemas"]["ItemReference"];
            /** @enum {string} */
            form: "notice" | "announcement";
            /** @description YYYY-MM-DD. */
            since: string;
            /** @description Its last day, YYYY-MM-DD; null: none runs before it is announced in public. */
            until: string | null;
            stateName: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** @description To whom it went; null for an announcement, and for who may not know it. */
            partyName: string | null;
            published: string | null;
            comers: components["schemas"]["ComerView"][];
            /** @description What can still be paid back out of the treasury, in `measuredIn`; 0 when nothing can. */
            refundable: string;
            measuredIn: string;
            refunds: components["schemas"]["RefundView"][];
        };
        NoticesView: {
            items: components["schemas"]["NoticeView"][];
        };
        NoticeLineDto: {
            itemId: string;
        };
        NoticeDto: {
            /**
             * @description 认领通知 to somebody, or 招领公告.
             * @enum {string}
             */
            form: "notice" | "announcement";
            lines: components["schemas"]["NoticeLineDto"][];
            /** @description To whom a notice goes: a party of the case. */
            partyId?: string;
            /** @description Where an announcement was published, and how. */
            published?: string;
            /** @description Where and how to come for it. */
            instructions?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        UnclaimedDto: {
            lines: components["schemas"]["NoticeLineDto"][];
            /**
             * @description Into the treasury as it is, or sold and the price into the treasury.
             * @enum {string}
             */
            outcome: "unclaimed_to_treasury" | "sale";
            instrument?: components["schemas"]["PaperDto"];
        };
        RefundDto: {
            itemId: string;
            /** @description To whom it belonged, as was found true. */
            name: string;
            identityNumber?: string;
            /** @description How much, in the unit of the item. */
            quantity: string;
            /** @description By what it was found true; confidential in the ledger. */
            grounds?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ItemErasureDto: {
            /** @description Of which words; every entry of the item loses them. */
            fields: ("name" | "features" | "details" | "contents" | "quantityText" | "place" | "note" | "reason" | "lateReason")[];
            /**
             * @description Why the law has it erased.
             * @enum {string}
             */
            basis: "purpose_fulfilled" | "retention_ended" | "unlawful" | "other_law";
            /** @description What else is to be said; kept as confidential words of the erasure itself. */
            explanation?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ErasureView: {
            /** @description The entry, in the history of the case, that says what was erased, why and by whom. */
            entryId: string;
            /** @description How many confidential words were destroyed; of a person 1. */
            erased: number;
            law: string;
            instrument: components["schemas"]["InstrumentView"];
        };
        ErasureDto: {
            /**
             * @description Why the law has it erased.
             * @enum {string}
             */
            basis: "purpose_fulfilled" | "retention_ended" | "unlawful" | "other_law";
            /** @description What else is to be said; kept as confidential words of the erasure itself. */
            explanation?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        EffectDto: {
            /** @enum {string} */
            kind: "card" | "phone" | "cash" | "document" | "jewellery" | "medicine" | "other";
            name: string;
            quantity: string;
            unit: string;
            features?: string;
        };
        DepositDto: {
            caseId: string;
            /** @description Whose they are: a party of the case. */
            partyId: string;
            /** @description The other of the two officers. */
            secondId: string;
            locker?: string;
            seal?: string;
            things: components["schemas"]["EffectDto"][];
        };
        EffectView: {
            /** @enum {string} */
            kind: "card" | "phone" | "cash" | "document" | "jewellery" | "medicine" | "other";
            /** @enum {string} */
            state: "kept" | "out" | "returned" | "moved";
            lineNumber: number;
            kindName: string;
            name: string;
            quantity: string;
            unit: string;
            features: string | null;
            stateName: string;
            /** Format: date-time */
            dueAt: string | null;
            /** @description Outside longer than it was taken out for. */
            isOverdue: boolean;
            /** @description The list by which it became property of the case. */
            instrument: components["schemas"]["InstrumentReference"] | null;
        };
        EffectActView: {
            /** @enum {string} */
            act: "effects_received" | "effects_taken_out" | "effects_put_back" | "effects_returned" | "effects_moved";
            actName: string;
            /** Format: date-time */
            at: string;
            byName: string;
            secondName: string;
            lines: number[];
            /** @description What was said of it: why, to whom, on which authority. */
            note: string;
            entryHash: string;
        };
        DepositView: {
            things: components["schemas"]["EffectView"][];
            acts: components["schemas"]["EffectActView"][];
            id: string;
            code: string;
            case: components["schemas"]["CaseReference"];
            partyId: string;
            partyName: string | null;
            locker: string | null;
            seal: string | null;
            /** Format: date-time */
            receivedAt: string;
            receivedByName: string;
            secondName: string;
            /** Format: date-time */
            endedAt: string | null;
            thingCount: number;
            keptCount: number;
            outCount: number;
            /** @description Cards and a phone are kept together: who has both can spend. */
            hasCardsWithPhone: boolean;
            /** @description Kept for longer than it should be. */
            isOverdue: boolean;
        };
        DepositSummaryView: {
            id: string;
            code: string;
            case: components["schemas"]["CaseReference"];
            partyId: string;
            partyName: string | null;
            locker: string | null;
            seal: string | null;
            /** Format: date-time */
            receivedAt: string;
            receivedByName: string;
            secondName: string;
            /** Format: date-time */
            endedAt: string | null;
            thingCount: number;
            keptCount: number;
            outCount: number;
            /** @description Cards and a phone are kept together: who has both can spend. */
            hasCardsWithPhone: boolean;
            /** @description Kept for longer than it should be. */
            isOverdue: boolean;
        };
        DepositPage: {
            items: components["schemas"]["DepositSummaryView"][];
            next: string | null;
        };
        TakingOutDto: {
            reason: string;
            dueAt: string;
            lines: number[];
            secondId: string;
        };
        PuttingBackDto: {
            lines: number[];
            secondId: string;
        };
        EffectReturnDto: {
            /**
             * @description `person`: to whom they belong; `authorised`: to somebody whom that person named.
             * @enum {string}
             */
            to: "person" | "authorised";
            /** @description Who was authorised. */
            receiver?: string;
            /** @description Of the letter of authority. */
            authority?: string;
            lines: number[];
            secondId: string;
        };
        EffectMoveDto: {
            /** @description The list by which they were seized, or registered. */
            instrumentId: string;
            lines: number[];
            secondId: string;
        };
        DepositAccountView: {
            /** @enum {string} */
            kind: "bank" | "wallet";
            id: string;
            agencyId: string;
            unit: string;
            bank: string;
            holder: string;
            number: string;
            /** @description YYYY-MM-DD. */
            usedFrom: string;
            usedUntil: string | null;
            /** @description What lies in it, of all cases that the reader may see. */
            balance: string;
            itemCount: number;
        };
        DepositAccountsView: {
            items: components["schemas"]["DepositAccountView"][];
        };
        NewDepositAccountDto: {
            /** @enum {string} */
            kind: "bank" | "wallet";
            /** @description The currency, as quantities are measured in it: 元, 美元, USDT. */
            unit: string;
            /** @description The bank, or the chain. */
            bank: string;
            /** @description 户名; of a wallet, who keeps its keys. */
            holder: string;
            /** @description The number of the account, or the address. */
            number: string;
            usedFrom?: string;
        };
        DepositAccountEndDto: {
            /** @description The last day. */
            usedUntil: string;
        };
        DenominationDto: {
            /** @description The face of a note or coin. */
            face: string;
            count: number;
        };
        CountingDto: {
            denominations: components["schemas"]["DenominationDto"][];
            counters: string[];
            /** @description The notes were looked at for counterfeits, and what was found was set apart. */
            examined: boolean;
        };
        DepositLineDto: {
            itemId: string;
            /** @description Left out for what came as no notes: a price paid by transfer, or virtual currency. */
            counting?: components["schemas"]["CountingDto"];
        };
        BankDepositDto: {
            accountId: string;
            /** @description The transaction by which virtual currency came into the wallet. */
            transaction?: string;
            lines: components["schemas"]["DepositLineDto"][];
            caseId: string;
            occurredAt?: string;
            lateReason?: string;
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        AmountLineDto: {
            itemId: string;
            quantity: string;
        };
        InterestDto: {
            lines: components["schemas"]["AmountLineDto"][];
            caseId: string;
            occurredAt?: string;
            lateReason?: string;
            note?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        CurrencyBalanceView: {
            unit: string;
            taken: string;
            interest: string;
            proceeds: string;
            /** @description What the treasury gave back; it went to its owners and is among what was returned. */
            refund: string;
            /** @description Corrections and voided registrations; below zero: less than was registered. */
            corrected: string;
            returned: string;
            treasury: string;
            fineOffset: string;
            expenses: string;
            /** @description Sold, destroyed, or handled by the agency that took it. */
            others: string;
            balance: string;
            /** @description Of the balance: in an account of an agency, frozen where it was, or in somebody's hands. */
            inAccount: string;
            frozen: string;
            inHand: string;
            /** @description The entries and the rows agree to the last unit. */
            balanced: boolean;
        };
        MovementView: {
            /** @enum {string} */
            kind: "taken" | "interest" | "proceeds" | "refund" | "corrected" | "deposited" | "returned" | "treasury" | "fine_offset" | "expenses" | "realised" | "handled" | "destroyed" | "voided";
            /** Format: date-time */
            occurredAt: string;
            /** @description The entry that tells it. */
            id: string;
            item: components["schemas"]["ItemReference"];
            unit: string;
            kindName: string;
            /** @description Null where nothing came in; `out` likewise. */
            in: string | null;
            out: string | null;
            /** @description Of this currency, after it. */
            balance: string;
            /** @description Of the balance, what lies in an account. */
            inAccount: string;
            /** Format: date-time */
            recordedAt: string;
            instrument: components["schemas"]["InstrumentReference"] | null;
            recipientId: string | null;
            /** @description Personal data: told to those who may read cases or carry dispositions out; null to others. */
            recipientName: string | null;
            /** @description What was sold, bore the interest or was paid into the treasury. */
            source: components["schemas"]["ItemReference"] | null;
        };
        MoneyLedgerView: {
            currencies: components["schemas"]["CurrencyBalanceView"][];
            movements: components["schemas"]["MovementView"][];
        };
        SignatoryDto: {
            name: string;
            identityNumber?: string;
            telephone?: string;
        };
        QueueDto: {
            /** @description Its place: 2 where one measure stands before it. */
            rank: number;
            /** @description Whose measures stand before it. */
            behind: string;
        };
        ContentDto: {
            name: string;
            quantity?: string;
            unit?: string;
        };
        SeizureLineDto: {
            /**
             * @description One of the twenty categories, by its Chinese name.
             * @enum {string}
             */
            category: "现金/货币" | "账户资金" | "有价证券" | "贵金属珠宝" | "文物艺术品" | "机动车" | "不动产" | "电子设备" | "电子数据/账号" | "虚拟货币" | "毒品" | "管制刀具/凶器" | "枪支弹药" | "危险物品" | "食品药品/易腐" | "野生动植物" | "烟酒" | "作案工具/其他物品" | "文件票据" | "淫秽物品/侵权物品";
            name: string;
            quantity?: string;
            quantityText?: string;
            unit?: string;
            /** @description 余, 约, 多: the figure is not exact. */
            approximate?: boolean;
            features?: string;
            /** @description The category's own fields, such as 号牌 or IMEI. */
            details?: {
                [key: string]: string;
            };
            /** @description What a lot consists of, described, not counted again. */
            contents?: components["schemas"]["ContentDto"][];
            /** @description Value in 元 as a decimal, where a source gives it. */
            value?: string;
            /** @description Photos of the thing, uploaded before, by their SHA-256; at most 20. */
            photos?: string[];
            place?: string;
            seal?: string;
        };
        SeizureDto: {
            caseId: string;
            /** @enum {string} */
            measure: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
            /** @description The officers who took it, two at least, the one who enters it among them. */
            officers: string[];
            holder?: components["schemas"]["SignatoryDto"];
            /**
             * @description Why no holder signed (刑诉规定 230).
             * @enum {string}
             */
            holderAbsence?: "HOLDER_REFUSED" | "HOLDER_ABSENT" | "HOLDER_UNKNOWN";
            witness?: components["schemas"]["SignatoryDto"];
            /**
             * @description Why there was no witness (刑诉规定 194); needs `recording`.
             * @enum {string}
             */
            witnessAbsence?: "NO_ELIGIBLE_WITNESS";
            /** @description The audio and video recording that stands in for a witness. */
            recording?: string;
            /** @description The last day of the measure, where the law limits it (冻结、查封). */
            until?: string;
            /** @description 轮候查封、冻结: it takes effect when those before it have ended (刑诉规定 242). */
            queue?: components["schemas"]["QueueDto"];
            occurredAt?: string;
            lateReason?: string;
            note?: string;
            /** @description Where the things are. */
            place?: string;
            lines: components["schemas"]["SeizureLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        SeizureInstrument: {
            id: string;
            number: string;
        };
        SeizedItem: {
            /** @description The line of the list, counted from 1. */
            line: number;
            id: string;
            code: string;
        };
        SeizureWarning: {
            /** @description The line of the list, counted from 1; null: of the list itself. */
            line: number | null;
            field: string;
            message: string;
        };
        SeizureView: {
            caseId: string;
            instrument: components["schemas"]["SeizureInstrument"];
            items: components["schemas"]["SeizedItem"][];
            /** @description Numbers that do not look right; they were kept as they were written. */
            warnings: components["schemas"]["SeizureWarning"][];
        };
        PartiesOfHandoverDto: {
            caseId: string;
            /**
             * @description `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays.
             * @enum {string}
             */
            mode: "physical" | "paper";
            toAgencyId: string;
            toPersonId?: string;
            lines: components["schemas"]["HandoverLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        ReleaseDto: {
            /** @enum {string} */
            reason: "unrelated" | "case_withdrawn" | "measure_not_needed";
            caseId: string;
            lines: components["schemas"]["OrderLineDto"][];
            instrument?: components["schemas"]["PaperDto"];
        };
        JudgmentLineDto: {
            lineNumber: number;
            itemId?: string;
            /** @description What the judgment says of it. */
            description: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @description The part of the item that goes this way; all that is left of it without one. */
            quantity?: string;
            recipientId?: string;
        };
        ObligationDto: {
            /** @enum {string} */
            kind: "recovery" | "restitution" | "confiscation";
            description: string;
            quantity?: string;
            unit?: string;
            /** @description To whom it is owed, a party of the case. */
            recipientId?: string;
        };
        JudgmentDto: {
            caseId: string;
            lines: components["schemas"]["JudgmentLineDto"][];
            obligations: components["schemas"]["ObligationDto"][];
            /** @description The day it took effect; left out, it binds nothing until that is entered. */
            inForceOn?: string;
            /** @description The earlier judgment of this case that this one replaces. */
            supersedes?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        JudgedItem: {
            id: string;
            code: string;
            name: string;
            category: string;
            /** @description Exact decimals as text, in `measuredIn`. */
            registered: string;
            onHand: string;
            measuredIn: string;
        };
        JudgmentLineView: {
            lineNumber: number;
            itemId: string | null;
            item: components["schemas"]["JudgedItem"] | null;
            /** @description What the line ordered once the judgment was in force. */
            dispositionId: string | null;
            /** @description What the judgment says of it. */
            description: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @description Null: all that is left. */
            quantity: string | null;
            recipientId: string | null;
            recipientName: string | null;
            /**
             * @description How far it is carried out; null while it orders nothing.
             * @enum {string|null}
             */
            state: "ordered" | "carried_out" | null;
            /** @description How much of it is carried out, in the item's `measuredIn`. */
            done: string | null;
        };
        ObligationView: {
            id: string;
            /** @enum {string} */
            kind: "confiscation" | "recovery" | "restitution";
            description: string;
            quantity: string | null;
            unit: string | null;
            /** @description To whom it is owed. */
            recipientId: string | null;
            recipientName: string | null;
        };
        JudgmentView: {
            id: string;
            caseId: string;
            case: components["schemas"]["CaseReference"];
            instrumentId: string;
            instrument: components["schemas"]["InstrumentView"];
            /** @description YYYY-MM-DD; null: it binds nothing yet. */
            inForceOn: string | null;
            /** Format: date-time */
            recordedAt: string;
            lines: components["schemas"]["JudgmentLineView"][];
            obligations: components["schemas"]["ObligationView"][];
        };
        LineWithoutItem: {
            lineNumber: number;
            description: string;
        };
        CoverageView: {
            items: number;
            covered: number;
            notMentioned: components["schemas"]["ItemReference"][];
            linesWithoutItem: components["schemas"]["LineWithoutItem"][];
            /** @description In one sentence, as it is printed. */
            text: string;
        };
        JudgmentRecordedView: {
            judgment: components["schemas"]["JudgmentView"];
            instrument: components["schemas"]["InstrumentView"];
            coverage: components["schemas"]["CoverageView"];
        };
        JudgmentPage: {
            items: components["schemas"]["JudgmentView"][];
            next: string | null;
        };
        EntryIntoForceDto: {
            inForceOn: string;
        };
        ExecutionOrderDto: {
            judgmentId: string;
            /** @description The agency that holds the things. */
            agencyId: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        ExecutionOrderLineView: {
            itemId: string;
            item: components["schemas"]["ItemReference"];
            dispositionId: string;
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /** @description Null: all that is left. */
            quantity: string | null;
            /** @description How much is carried out. */
            done: string;
            /** @description What is still to be carried out; null when nothing is. */
            left: string | null;
            measuredIn: string;
            recipientId: string | null;
            recipientName: string | null;
            carriedOut: boolean;
        };
        JudgmentReference: {
            id: string;
            number: string;
            /** @description The court that gave it. */
            agencyName: string;
            inForceOn: string | null;
        };
        ExecutionOrderView: {
            lines: components["schemas"]["ExecutionOrderLineView"][];
            id: string;
            judgmentId: string;
            judgment: components["schemas"]["JudgmentReference"];
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** @description The agency that is entrusted. */
            agencyId: string;
            agencyName: string;
            instrumentId: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            receiptDueAt: string;
            /** @description 执行回单. */
            receiptInstrumentId: string | null;
            receiptInstrument: components["schemas"]["InstrumentReference"] | null;
            receiptNote: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            overdue: boolean;
            lineCount: number;
            /** @description Lines that are not carried out yet. */
            openCount: number;
        };
        ExecutionOrderSummaryView: {
            id: string;
            judgmentId: string;
            judgment: components["schemas"]["JudgmentReference"];
            caseId: string;
            case: components["schemas"]["CaseReference"];
            /** @description The agency that is entrusted. */
            agencyId: string;
            agencyName: string;
            instrumentId: string;
            instrument: components["schemas"]["InstrumentReference"];
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            receiptDueAt: string;
            /** @description 执行回单. */
            receiptInstrumentId: string | null;
            receiptInstrument: components["schemas"]["InstrumentReference"] | null;
            receiptNote: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            overdue: boolean;
            lineCount: number;
            /** @description Lines that are not carried out yet. */
            openCount: number;
        };
        ExecutionOrderPage: {
            items: components["schemas"]["ExecutionOrderSummaryView"][];
            next: string | null;
        };
        ExecutionReceiptDto: {
            /** @description Why lines could not be carried out, where any are left (刑诉解释 447). */
            explanation?: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        SignerRoleView: {
            /** @enum {string} */
            code: "sender" | "receiver" | "courier" | "borrower" | "keeper" | "holder" | "provider" | "recipient" | "witness" | "institution" | "officer" | "unit" | "destroyer";
            name: string;
            /** @description His signing is recorded in sound and picture, and he signs himself. */
            isParty: boolean;
        };
        SignatureView: {
            /** @enum {string} */
            role: "sender" | "receiver" | "courier" | "borrower" | "keeper" | "holder" | "provider" | "recipient" | "witness" | "institution" | "officer" | "unit" | "destroyer";
            /** @enum {string} */
            way: "drawn" | "typed" | "login";
            id: string;
            roleName: string;
            wayName: string;
            /** @description Who signed; null to who may not know. */
            name: string | null;
            /** Format: date-time */
            signedAt: string;
            /** @description At whose screen. */
            takenByName: string;
            recording: string | null;
            /** @description Strokes in a box of 600 by 200. */
            drawing: string | null;
            version: string;
            /** @description What is signed now reads as what he signed. */
            isCurrent: boolean;
            /** @description Of its entry in the ledger. */
            entryHash: string;
            isErased: boolean;
        };
        SigningView: {
            text: string;
            textHash: string;
            version: string;
            roles: components["schemas"]["SignerRoleView"][];
            items: components["schemas"]["SignatureView"][];
        };
        SigningDto: {
            /** @enum {string} */
            role: "sender" | "receiver" | "courier" | "borrower" | "keeper" | "holder" | "provider" | "recipient" | "witness" | "institution" | "officer" | "unit" | "destroyer";
            /**
             * @description `drawn` on the screen, `typed` by whoever cannot draw, or `login` by an official who signs in beside the keeper.
             * @enum {string}
             */
            way: "drawn" | "typed" | "login";
            /** @description SHA-256, in hex, of the text that was shown: nothing else is signed. */
            textHash: string;
            /** @description Who signs, as he names himself; without it where he signs in. */
            name?: string;
            /** @description Number of the identity document that was looked at. */
            identityNumber?: string;
            drawing?: string;
            /** @description Number of the recording in sound and picture of the signing. */
            recording?: string;
            loginName?: string;
            password?: string;
        };
        SignedTextView: {
            /** @enum {string} */
            role: "sender" | "receiver" | "courier" | "borrower" | "keeper" | "holder" | "provider" | "recipient" | "witness" | "institution" | "officer" | "unit" | "destroyer";
            /** @enum {string} */
            way: "drawn" | "typed" | "login";
            id: string;
            roleName: string;
            wayName: string;
            /** @description Who signed; null to who may not know. */
            name: string | null;
            /** Format: date-time */
            signedAt: string;
            /** @description At whose screen. */
            takenByName: string;
            recording: string | null;
            /** @description Strokes in a box of 600 by 200. */
            drawing: string | null;
            version: string;
            /** @description What is signed now reads as what he signed. */
            isCurrent: boolean;
            /** @description Of its entry in the ledger. */
            entryHash: string;
            isErased: boolean;
            /** @description What was signed, word by word. */
            text: string;
        };
        PaperIssueDto: {
            /**
             * @description `custody_item` and `custody_case` are 涉案财物保管链证明书; the others are lists by their name.
             * @enum {string}
             */
            kind: "custody_item" | "custody_case" | "seizure_list" | "sealing_list" | "freezing_list" | "registration_list" | "evidence_receipt_list" | "return_list" | "destruction_list" | "transfer_list" | "court_transfer_list" | "store_in_slip" | "relocation_slip" | "transfer_out_slip" | "loan_out_slip" | "disposal_out_slip" | "re_entry_slip" | "placement_slip" | "post_handover_list" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "release_decision" | "unfreezing_notice" | "release_notice" | "renewal_notice" | "claim_record" | "claim_answer" | "request_for_approval" | "return_approval" | "early_disposal_approval" | "loan_approval" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "abnormality_report" | "abnormality_decision" | "counting_record" | "photo_record" | "flaw_correction" | "flaw_explanation" | "transfer_letter" | "acceptance_notice" | "judgment_list" | "execution_transfer" | "execution_order" | "execution_receipt" | "treasury_stub" | "sale_record" | "offset_voucher" | "handling_record" | "closing_report" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "case_withdrawal" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "sealing_record" | "deposit_record" | "interest_record" | "expense_voucher" | "stocktaking_record" | "outside_list";
            /** @description The item, case, instrument, handover or loan, by the subject of the kind. */
            subjectId: string;
            /** @description Which copy this is: 附卷, 交当事人 … */
            copy?: string;
        };
        PaperView: {
            /** @enum {string} */
            subjectKind: "item" | "case" | "instrument" | "handover" | "loan" | "approval" | "count" | "agency";
            id: string;
            /** @enum {string} */
            kind: "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "placement_slip" | "loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "handling_record" | "sealing_record" | "expense_voucher" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report" | "case_withdrawal" | "custody_item" | "custody_case" | "seizure_list" | "sealing_list" | "freezing_list" | "registration_list" | "evidence_receipt_list" | "destruction_list" | "transfer_list" | "court_transfer_list" | "transfer_out_slip" | "loan_out_slip" | "disposal_out_slip" | "unfreezing_notice" | "release_notice" | "request_for_approval" | "transfer_letter" | "acceptance_notice" | "judgment_list" | "execution_transfer" | "treasury_stub" | "sale_record" | "offset_voucher" | "deposit_record" | "interest_record" | "outside_list";
            /** @description As it is printed at its head. */
            title: string;
            number: string;
            subjectId: string;
            /** @description Null: of the store, about things of any cases. */
            caseId: string | null;
            case: components["schemas"]["CaseReference"] | null;
            agencyId: string;
            agencyName: string;
            /** Format: date-time */
            issuedAt: string;
            issuedBy: string;
            issuedByName: string;
            /** @description Which copy it is: 附卷, 交当事人 … */
            copy: string | null;
            layoutVersion: string;
            /** @description Hashes in hexadecimal. */
            layoutHash: string;
            /** @description The tree of the ledger over which it was issued. */
            treeSize: number;
            treeRoot: string;
            pages: number;
            /** @description In bytes. */
            size: number;
            sha256: string;
            /** @description The ledger entry that remembers its issue. */
            entryId: string;
        };
        PaperPage: {
            items: components["schemas"]["PaperView"][];
            next: string | null;
        };
        TimelinePartyView: {
            name?: string;
            post?: string;
            unit?: string;
            agency?: string;
        };
        TimelineChangeView: {
            before: string;
            after: string;
        };
        TimelineCustodyView: {
            kind: string;
            agencyName: string;
            personName: string;
            place: string | null;
            seal: string | null;
        };
        TimelineResponsibilityView: {
            agencyName: string;
            stage: string;
        };
        TimelineCorrectionView: {
            field: string;
            was: string;
            becomes: string;
            reason: string;
            correctedBy: components["schemas"]["TimelinePartyView"];
            approvedBy: components["schemas"]["TimelinePartyView"];
            /** @description The entry that corrects. */
            sequence: number;
        };
        TimelineEntryView: {
            /** @enum {string} */
            type: "seize" | "seal" | "freeze" | "preserve" | "accept" | "import_stock" | "offer" | "receive" | "receive_with_exception" | "refuse" | "withdraw_offer" | "put_away" | "lend" | "take_back" | "report" | "resolve" | "unseal" | "reseal" | "count" | "photograph" | "split" | "correct" | "void" | "reassign_case" | "order" | "release" | "renew" | "convert" | "take_over" | "take_effect" | "claim" | "answer_claim" | "announce" | "take_unclaimed" | "refund" | "entrust" | "carry_out" | "deposit" | "accrue";
            /** @description Minutes between; null when it was recorded as it happened. */
            lateMinutes: number | null;
            lateReason: string | null;
            /** @description What the act was about, such as `5170 斤`. */
            quantity: string | null;
            /** @description The receiver's word and its reason. */
            result: string | null;
            remark: string | null;
            /** @description Its place in the ledger's tree; null while it waits for one. */
            index: string | null;
            entryId: string;
            sequence: number;
            /** @description What was done, in Chinese. */
            act: string;
            occurredAt: string;
            recordedAt: string;
            /** @description Who recorded it. */
            by: components["schemas"]["TimelinePartyView"];
            /** @description The paper that authorised it, kind and number. */
            instrument: string;
            from?: components["schemas"]["TimelinePartyView"];
            to?: components["schemas"]["TimelinePartyView"];
            onHand?: components["schemas"]["TimelineChangeView"];
            responsibilityChange?: components["schemas"]["TimelineChangeView"];
            sealChange?: components["schemas"]["TimelineChangeView"];
            /** @description As it stands from this entry on. */
            custody: components["schemas"]["TimelineCustodyView"];
            responsibility: components["schemas"]["TimelineResponsibilityView"];
            corrections: components["schemas"]["TimelineCorrectionView"][];
            /** @description SHA-256 of the entry's leaf, hexadecimal. */
            hash: string;
        };
        TimelineView: {
            items: components["schemas"]["TimelineEntryView"][];
        };
        ListFieldView: {
            label: string;
            value: string;
        };
        ListColumnView: {
            key: string;
            title: string;
            share: number;
        };
        ListLineView: {
            line: number;
            itemCode: string;
            /** @description What stands in each column, in their order. */
            cells: string[];
            /** @description The small line under it that ties it to the ledger. */
            mark: string;
        };
        ListSignatureView: {
            label: string;
            names: string[];
            note: string | null;
        };
        ListView: {
            /** @enum {string} */
            kind: "execution_order" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "placement_slip" | "loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "handling_record" | "sealing_record" | "expense_voucher" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report" | "case_withdrawal" | "custody_item" | "custody_case" | "seizure_list" | "sealing_list" | "freezing_list" | "registration_list" | "evidence_receipt_list" | "destruction_list" | "transfer_list" | "court_transfer_list" | "transfer_out_slip" | "loan_out_slip" | "disposal_out_slip" | "unfreezing_notice" | "release_notice" | "request_for_approval" | "transfer_letter" | "acceptance_notice" | "judgment_list" | "execution_transfer" | "treasury_stub" | "sale_record" | "offset_voucher" | "deposit_record" | "interest_record" | "outside_list";
            /** @description As it is printed at its head. */
            title: string;
            /** @description The paper under which it was taken, of which the list is printed. */
            instrumentId: string;
            number: string;
            /** @description The agency in whose name it stands. */
            issuer: string;
            /** @description Whether the reader may have it printed; others read what was printed. */
            printable: boolean;
            fields: components["schemas"]["ListFieldView"][];
            opening: string | null;
            columns: components["schemas"]["ListColumnView"][];
            lines: components["schemas"]["ListLineView"][];
            /** @description How many there are, and that nothing follows. */
            ending: string;
            signatures: components["schemas"]["ListSignatureView"][];
            notice: string | null;
            copies: string | null;
        };
        CaseListsView: {
            items: components["schemas"]["ListView"][];
            /** @description How many items came without a list: parts of a divided lot, the price of what was sold. */
            unlistedCount: number;
        };
        PrintableView: {
            /** @enum {string} */
            kind: "custody_item" | "custody_case" | "seizure_list" | "sealing_list" | "freezing_list" | "registration_list" | "evidence_receipt_list" | "return_list" | "destruction_list" | "transfer_list" | "court_transfer_list" | "store_in_slip" | "relocation_slip" | "transfer_out_slip" | "loan_out_slip" | "disposal_out_slip" | "re_entry_slip" | "placement_slip" | "post_handover_list" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "release_decision" | "unfreezing_notice" | "release_notice" | "renewal_notice" | "claim_record" | "claim_answer" | "request_for_approval" | "return_approval" | "early_disposal_approval" | "loan_approval" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "abnormality_report" | "abnormality_decision" | "counting_record" | "photo_record" | "flaw_correction" | "flaw_explanation" | "transfer_letter" | "acceptance_notice" | "judgment_list" | "execution_transfer" | "execution_order" | "execution_receipt" | "treasury_stub" | "sale_record" | "offset_voucher" | "handling_record" | "closing_report" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "case_withdrawal" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "sealing_record" | "deposit_record" | "interest_record" | "expense_voucher" | "stocktaking_record" | "outside_list";
            /** @description As it is printed at its head. */
            title: string;
            subjectId: string;
            /** @description The number of the instrument that stands behind it; null: none yet. */
            number: string | null;
            /**
             * Format: date-time
             * @description When that was issued.
             */
            since: string;
            /** @description What each of its copies is marked as. */
            copies: string[];
            /** @description How often it was printed; 0: it waits. */
            printedCount: number;
        };
        PrintablePage: {
            items: components["schemas"]["PrintableView"][];
        };
        CategoryView: {
            /** @description What should be recorded of such a thing, in `details` of its line. */
            fields: string[];
            /** @description Photo or recording and timely appraisal are required (刑诉规定 230). */
            appraisal: boolean;
            /** @description In what such things are usually counted, the most usual first; others are allowed. */
            units: string[];
            /** @description It is weighed wherever it changes hands. */
            weighed: boolean;
            effectiveFrom: string;
            law: string;
            code: string;
            name: string;
        };
        MeasureKindView: {
            /** @enum {string} */
            code: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
            /**
             * @description The paper that authorises it.
             * @enum {string}
             */
            instrument: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            /** @description Who holds the thing once it is taken. */
            custody: string;
            /** @description The law sets it a last day, which is recorded with it (冻结、查封). */
            limited: boolean;
            law: string;
            name: string;
        };
        TermView: {
            code: string;
            name: string;
        };
        PlaceKindView: {
            /** @enum {string} */
            code: "centre" | "temporary" | "entrusted" | "vehicle_yard" | "armoury" | "cold_room" | "valuables_safe" | "anti_magnetic_cabinet" | "evidence_data_store";
            categories: string[];
            effectiveFrom: string;
            law: string;
            name: string;
        };
        LegalTermView: {
            code: string;
            name: string;
            law: string;
        };
        StageView: {
            /** @enum {string} */
            code: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
            name: string;
        };
        OutcomeView: {
            /** @enum {string} */
            code: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            /**
             * @description The paper that proves it was carried out; null: a further paper must say what happens.
             * @enum {string|null}
             */
            proof: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report" | null;
            /** @description It goes to a named person. */
            recipient: boolean;
            /** @description Two executors and a supervisor from outside the thing's chain. */
            supervised: boolean;
            /** @description It becomes money, a linked item. */
            realises: boolean;
            law: string;
            name: string;
        };
        ActView: {
            /** @enum {string} */
            code: "seize" | "seal" | "freeze" | "preserve" | "accept" | "import_stock" | "offer" | "receive" | "receive_with_exception" | "refuse" | "withdraw_offer" | "put_away" | "lend" | "take_back" | "report" | "resolve" | "unseal" | "reseal" | "count" | "photograph" | "split" | "correct" | "void" | "reassign_case" | "order" | "release" | "renew" | "convert" | "take_over" | "take_effect" | "claim" | "answer_claim" | "announce" | "take_unclaimed" | "refund" | "entrust" | "carry_out" | "deposit" | "accrue";
            /** @description Who may do it. */
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            /** @description The papers that authorise it. */
            instruments: ("seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report")[];
            law: string;
            name: string;
        };
        InstrumentKindView: {
            /** @enum {string} */
            code: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            /** @description The kinds of agency that may issue it. */
            issuers: ("police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee")[];
            /** @enum {string} */
            approval: "none" | "unit_head" | "police_head" | "principal_head" | "chief_prosecutor" | "court_president";
            /** @description The word in its number: 某公(扣押)字〔2026〕1号 has 扣押. */
            word: string;
            effectiveFrom: string;
            law: string;
            name: string;
        };
        ApprovalLevelView: {
            /** @enum {string} */
            code: "none" | "unit_head" | "police_head" | "principal_head" | "chief_prosecutor" | "court_president";
            /** @description The roles whose approval reaches this level. */
            roles: ("case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator")[];
            name: string;
        };
        PaperKindView: {
            /** @enum {string} */
            code: "custody_item" | "custody_case" | "seizure_list" | "sealing_list" | "freezing_list" | "registration_list" | "evidence_receipt_list" | "return_list" | "destruction_list" | "transfer_list" | "court_transfer_list" | "store_in_slip" | "relocation_slip" | "transfer_out_slip" | "loan_out_slip" | "disposal_out_slip" | "re_entry_slip" | "placement_slip" | "post_handover_list" | "seizure_decision" | "sealing_decision" | "freezing_notice" | "release_decision" | "unfreezing_notice" | "release_notice" | "renewal_notice" | "claim_record" | "claim_answer" | "request_for_approval" | "return_approval" | "early_disposal_approval" | "loan_approval" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "abnormality_report" | "abnormality_decision" | "counting_record" | "photo_record" | "flaw_correction" | "flaw_explanation" | "transfer_letter" | "acceptance_notice" | "judgment_list" | "execution_transfer" | "execution_order" | "execution_receipt" | "treasury_stub" | "sale_record" | "offset_voucher" | "handling_record" | "closing_report" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "case_withdrawal" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "sealing_record" | "deposit_record" | "interest_record" | "expense_voucher" | "stocktaking_record" | "outside_list";
            /**
             * @description What it is printed of.
             * @enum {string}
             */
            subject: "item" | "case" | "instrument" | "handover" | "loan" | "approval" | "count" | "agency";
            /** @description The kinds of instrument of which it is printed; none when it is of none. */
            instruments: ("seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report")[];
            /** @description The purposes of the handovers of which it is the list; none when it is of none. */
            purposes: ("store_in" | "relocation" | "post_change" | "prosecution_review" | "supplementary_investigation" | "public_prosecution" | "direct_to_court")[];
            /** @description The word in its number; null: it bears the number of the instrument that it is. */
            word: string | null;
            /** @description The permission that prints it. */
            printedBy: string;
            /** @description Only of a handover by which the thing itself moves. */
            physical: boolean;
            /** @description What each of its copies is marked as. */
            copies: string[];
            effectiveFrom: string;
            law: string;
            name: string;
        };
        PurposeView: {
            /** @enum {string} */
            code: "store_in" | "relocation" | "post_change" | "prosecution_review" | "supplementary_investigation" | "public_prosecution" | "direct_to_court";
            /** @enum {string} */
            instrument: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
            from: ("police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee")[];
            to: ("police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee")[];
            modes: ("physical" | "paper")[];
            /** @description The stages in which property may be offered for it. */
            stages: ("investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded")[];
            /**
             * @description The stage that property enters on receipt; null: responsibility stays.
             * @enum {string|null}
             */
            stage: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded" | null;
            /** @description Within which the receiver should answer, as `7 日`. */
            answerWithin: string;
            law: string;
            name: string;
        };
        EarlyReasonView: {
            code: string;
            name: string;
            law: string;
            /** @description The owner must have consented in writing or applied. */
            consent: boolean;
        };
        ErasureBasisView: {
            code: string;
            name: string;
            law: string;
            /** @description Only once the case is closed. */
            afterClosure: boolean;
            effectiveFrom: string;
        };
        AgencyKindView: {
            /** @enum {string} */
            code: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
            name: string;
        };
        RoleView: {
            /** @enum {string} */
            code: "case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator";
            /** @description The kinds of agency in which the role exists. */
            agencyKinds: ("police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee")[];
            name: string;
        };
        DictionariesView: {
            categories: components["schemas"]["CategoryView"][];
            /** @description Names of currencies, which are the units of money. */
            currencies: string[];
            measureKinds: components["schemas"]["MeasureKindView"][];
            measureStates: components["schemas"]["TermView"][];
            custodyKinds: components["schemas"]["TermView"][];
            /** @description How the package of a thing stands. */
            packageStates: components["schemas"]["TermView"][];
            placeKinds: components["schemas"]["PlaceKindView"][];
            loanPurposes: components["schemas"]["LegalTermView"][];
            /** @description What a count found of a thing. */
            countResults: components["schemas"]["TermView"][];
            /** @description In what state a thing comes back from a loan. */
            loanConditions: components["schemas"]["TermView"][];
            /** @description What freezes a thing until it is resolved. */
            abnormalities: components["schemas"]["LegalTermView"][];
            /** @description How large a place is, the largest first. */
            placeLevels: components["schemas"]["TermView"][];
            stages: components["schemas"]["StageView"][];
            /** @description How far a thing has come on the way to its end. */
            dispositionStates: components["schemas"]["TermView"][];
            outcomes: components["schemas"]["OutcomeView"][];
            obligationKinds: components["schemas"]["TermView"][];
            acts: components["schemas"]["ActView"][];
            /** @description What a correction may correct. */
            correctableFields: components["schemas"]["TermView"][];
            instrumentKinds: components["schemas"]["InstrumentKindView"][];
            approvalLevels: components["schemas"]["ApprovalLevelView"][];
            paperKinds: components["schemas"]["PaperKindView"][];
            purposes: components["schemas"]["PurposeView"][];
            handoverModes: components["schemas"]["TermView"][];
            /** @description Why a line is taken with an exception. */
            exceptions: components["schemas"]["LegalTermView"][];
            /** @description Why a line is refused. */
            refusals: components["schemas"]["LegalTermView"][];
            holderAbsences: components["schemas"]["LegalTermView"][];
            witnessAbsences: components["schemas"]["LegalTermView"][];
            /** @description Why a thing is disposed of before the judgment. */
            earlyReasons: components["schemas"]["EarlyReasonView"][];
            /** @description Why a measure is lifted. */
            releaseReasons: components["schemas"]["LegalTermView"][];
            /** @description Why personal data are erased. */
            erasureBases: components["schemas"]["ErasureBasisView"][];
            /** @description The words about an item that can be erased. */
            erasableFields: components["schemas"]["TermView"][];
            partyKinds: components["schemas"]["TermView"][];
            agencyKinds: components["schemas"]["AgencyKindView"][];
            roles: components["schemas"]["RoleView"][];
        };
        LogChecksView: {
            /** @description Entries whose bytes were hashed again, and whose number and 上一条 follow in the chain. */
            entries: number;
            /** @description Confidential fields compared with their commitments. */
            commitments: number;
            /** @description Confidential fields that are gone, as an entry says, by law: their commitments stand, there is nothing to compare. */
            erased: number;
            /** @description Entries whose path in the tree was followed to its root. */
            inclusions: number;
        };
        LogFaultView: {
            /**
             * Format: uuid
             * @description Null where the entries themselves are gone.
             */
            entryId: string | null;
            /** @description Which entry of the chain, counted from 1. */
            sequence: number | null;
            /** @description The broken rule, such as `leaf_hash_matches_body`. */
            rule: string;
            /** @description The item or case whose chain it is. */
            subjectId: string;
            message: string;
        };
        LogVerdictView: {
            passed: boolean;
            entries: number;
            checked: components["schemas"]["LogChecksView"];
            /** @description All faults; `faults` lists the first 200. */
            faultCount: number;
            faults: components["schemas"]["LogFaultView"][];
            /** @description Leaves of the tree at its latest head, as text for there may be more than a number holds. */
            treeSize: string;
            /** @description The latest root, hexadecimal. */
            root: string;
            /** @description Entries that wait for their place in the tree, a moment after they were written. */
            notYetInTree: number;
        };
        StateFaultView: {
            /** Format: uuid */
            entryId: string | null;
            rule: string;
            itemId: string;
            message: string;
        };
        StateVerdictView: {
            passed: boolean;
            /** @description Items that were projected again from nothing but their entries. */
            items: number;
            /** @description All faults; `faults` lists the first 200. */
            faultCount: number;
            faults: components["schemas"]["StateFaultView"][];
        };
        VerificationView: {
            log: components["schemas"]["LogVerdictView"];
            state: components["schemas"]["StateVerdictView"];
            /** Format: date-time */
            checkedAt: string;
            /** @description How long the check took. */
            milliseconds: number;
        };
        EntryProofView: {
            entryId: string;
            /** @description Which entry of the item, counted from 1. */
            sequence: number;
            /** @description Its place in the tree, counted from 0; text, for there may be more than a number holds. */
            index: string;
            /** @description C2SP tlog-proof: the hashes beside its way, then the checkpoint with all signatures. */
            proof: string;
        };
        ItemProofsView: {
            /** @description All with the same checkpoint, the latest; empty before the first was signed. */
            items: components["schemas"]["EntryProofView"][];
            /** @description Entries of the item that are in no checkpoint yet. */
            waiting: number;
        };
        TaskCaseView: {
            id: string;
            code: string;
            title: string;
        };
        TaskCounterpartView: {
            agencyId: string;
            agencyName: string;
            personId: string | null;
            personName: string | null;
        };
        TaskView: {
            /** @description Unique within its kind. */
            id: string;
            /** @enum {string} */
            subjectKind: "case" | "item" | "handover" | "post_handover" | "loan" | "approval" | "judgment" | "execution_order";
            /** @description What it leads to. */
            subjectId: string;
            /** @description The code of an item or a case, the number of a paper. */
            code: string | null;
            /** @description The name of an item, the title of a case, what a paper is for. */
            name: string;
            case: components["schemas"]["TaskCaseView"] | null;
            counterpart: components["schemas"]["TaskCounterpartView"] | null;
            /** @description How many items it is about; null for one item. */
            itemCount: number | null;
            /** @description In Chinese: the reason of a refusal, what was ordered, which measure ends. */
            detail: string | null;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt: string | null;
            overdue: boolean;
        };
        TaskGroupView: {
            /** @enum {string} */
            kind: "receipt_for_me" | "post_to_receive" | "receipt_for_agency" | "item_in_own_hands" | "approval_to_decide" | "approval_given" | "approval_refused" | "offer_contested" | "execution_order_received" | "item_to_return" | "item_to_dispose_of" | "claim_to_answer" | "notice_ended" | "measure_ending" | "queue_to_take_effect" | "case_sent_back" | "case_under_review" | "case_to_judge" | "judgment_without_force" | "case_to_entrust" | "execution_order_unanswered" | "loan_to_hand_out" | "loan_to_receive" | "loan_overdue" | "item_frozen" | "item_to_put_away" | "lot_to_count" | "cash_to_deposit" | "lot_uncounted" | "case_to_transfer" | "offer_unanswered" | "post_unanswered" | "receipt_overdue" | "exception_lately" | "late_entry";
            /** @description Chinese name. */
            name: string;
            /** @description Counted up to 1,000. */
            count: number;
            /** @description There are more than were counted. */
            more: boolean;
            overdueCount: number;
            /** @description The first ten; all of them at `GET /api/tasks/:kind`. */
            rows: components["schemas"]["TaskView"][];
        };
        TasksView: {
            groups: components["schemas"]["TaskGroupView"][];
        };
        TaskPage: {
            items: components["schemas"]["TaskView"][];
            /** @description Goes into the next request's `after`; null at the end. */
            next: string | null;
        };
        ReadingView: {
            /** @enum {string} */
            reading: "list" | "case" | "case_items" | "case_history" | "parties" | "item" | "item_history" | "bundle" | "photo" | "handover" | "post_handover" | "loan" | "signature" | "effects" | "stocktake" | "stock_import" | "approval" | "judgment" | "execution_order" | "disposal" | "paper" | "print" | "access_log" | "export_items" | "export_cases" | "export_loans" | "export_outside" | "export_handovers" | "export_stocktakes" | "export_claims" | "export_clocks" | "export_flaws" | "export_effects";
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Chinese name of what was read. */
            readingName: string;
            subjectId: string | null;
            /** @description SHA-256 of a photo, in hex. */
            subjectHash: string | null;
            /** @description The code of the item or case, the number of the paper. */
            subjectCode: string | null;
            personId: string;
            personName: string;
            /** @description 警号/工号. */
            personNumber: string;
            agencyId: string;
            agencyName: string;
            /** @description 职务, in which it was read. */
            post: string;
            /** @description From which network address. */
            address: string;
            answered: boolean;
            /** @description The code of the refusal; null when it was answered. */
            refusal: string | null;
            /** @description How many lines a list told; null for one thing. */
            lines: number | null;
        };
        ReadingPage: {
            items: components["schemas"]["ReadingView"][];
            next: string | null;
        };
        ClockView: {
            /** @enum {string} */
            clock: "T01" | "T02" | "T04" | "T06" | "T07" | "T08" | "T09" | "T10" | "T15" | "T17" | "T18" | "T20" | "T21" | "T25" | "T29" | "R01" | "R02" | "R03" | "R04" | "R05" | "R06";
            /** @enum {string} */
            subjectKind: "item" | "case" | "handover" | "loan" | "place" | "judgment" | "execution_order" | "instrument" | "agency";
            /** @description Unique in the list. */
            id: string;
            /** @description Chinese name of the limit. */
            name: string;
            /** @description Its length, as `24 小时`. */
            period: string;
            extension: string;
            /** @description What becomes of it when it runs out, in Chinese. */
            expiry: string;
            /** @description The article. */
            law: string;
            /**
             * @description 法定 or 内部.
             * @enum {string}
             */
            basis: "法定" | "内部";
            subjectId: string;
            /** @description The code of an item or a case, the number of a paper. */
            code: string | null;
            /** @description The name of an item, the title of a case, what a paper is for. */
            subjectName: string;
            caseId: string;
            caseCode: string | null;
            caseTitle: string | null;
            /** @description Whose duty it is. */
            agencyId: string;
            agencyName: string;
            personId: string | null;
            personName: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** @description The alert that it ran out; null before the next round has seen it. */
            alertId: string | null;
            alertCleared: boolean;
            /** @description False: the holidays of that year are not known yet, only weekends were left out. */
            holidaysKnown: boolean;
        };
        ClockPage: {
            items: components["schemas"]["ClockView"][];
            /** @description Goes into the next request's `after`; null at the end. */
            next: string | null;
        };
        FlawView: {
            /** @enum {string} */
            rule: "F01" | "F02" | "F03" | "F05" | "F06" | "F07" | "F08" | "F10" | "F13" | "F14" | "F15" | "F16" | "F17" | "F18" | "F19" | "F20" | "F21" | "F22" | "F23" | "F24" | "F25" | "F26" | "F27" | "F28" | "F29" | "F30" | "F32" | "F33" | "F34" | "F35" | "F36" | "F37" | "F38" | "F39" | "F40" | "F41" | "F43" | "F45" | "F46" | "F47" | "F48" | "F49" | "F50" | "F52" | "F53" | "F54" | "F55" | "F56" | "F57" | "F58" | "F59" | "F60" | "F61" | "F62" | "F63" | "F64";
            /** @enum {string} */
            level: "L0" | "L1" | "L2" | "L3" | "LX";
            /** @enum {string} */
            remedy: "correction" | "explanation" | "rectification" | "accountability";
            /** @enum {string} */
            subjectKind: "item" | "case" | "handover" | "loan" | "place" | "judgment" | "execution_order" | "instrument" | "agency";
            id: string;
            /** @description Chinese name of the rule. */
            name: string;
            levelName: string;
            law: string;
            remedyName: string;
            subjectId: string;
            code: string | null;
            subjectName: string;
            caseId: string;
            caseCode: string | null;
            caseTitle: string | null;
            /** @description Whose answer it is. */
            agencyId: string;
            agencyName: string;
            document: string;
            ledger: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: date-time */
            dueAt: string;
            overdue: boolean;
            /** Format: date-time */
            closedAt: string | null;
            /** @description The paper that closed it. */
            closedBy: components["schemas"]["InstrumentReference"] | null;
        };
        FlawPage: {
            items: components["schemas"]["FlawView"][];
            next: string | null;
        };
        FlawRuleView: {
            /** @enum {string} */
            id: "F01" | "F02" | "F03" | "F05" | "F06" | "F07" | "F08" | "F10" | "F13" | "F14" | "F15" | "F16" | "F17" | "F18" | "F19" | "F20" | "F21" | "F22" | "F23" | "F24" | "F25" | "F26" | "F27" | "F28" | "F29" | "F30" | "F32" | "F33" | "F34" | "F35" | "F36" | "F37" | "F38" | "F39" | "F40" | "F41" | "F43" | "F45" | "F46" | "F47" | "F48" | "F49" | "F50" | "F52" | "F53" | "F54" | "F55" | "F56" | "F57" | "F58" | "F59" | "F60" | "F61" | "F62" | "F63" | "F64";
            /** @enum {string} */
            level: "L0" | "L1" | "L2" | "L3" | "LX";
            name: string;
            levelName: string;
            law: string;
            remedyName: string;
            /** @description Days within which it should be made good. */
            days: number;
        };
        FlawRulesView: {
            rules: components["schemas"]["FlawRuleView"][];
        };
        FlawCountView: {
            rule: string;
            name: string;
            found: number;
        };
        FlawCheckView: {
            /** Format: date-time */
            checkedAt: string;
            /** @description What was found now and not before, in all. */
            found: number;
            rules: components["schemas"]["FlawCountView"][];
        };
        FlawClosingDto: {
            /** @enum {string} */
            paper: "flaw_correction" | "flaw_explanation";
            /** @description What was made good, or why it was so. */
            explanation: string;
            instrument?: components["schemas"]["PaperDto"];
        };
        FlawClosingView: {
            id: string;
            /** Format: date-time */
            closedAt: string;
            closedBy: components["schemas"]["InstrumentReference"];
        };
        AlertView: {
            /** @enum {string} */
            clock: "T01" | "T02" | "T04" | "T06" | "T07" | "T08" | "T09" | "T10" | "T15" | "T17" | "T18" | "T20" | "T21" | "T25" | "T29" | "R01" | "R02" | "R03" | "R04" | "R05" | "R06";
            /** @enum {string} */
            subjectKind: "item" | "case" | "handover" | "loan" | "place" | "judgment" | "execution_order" | "instrument" | "agency";
            id: string;
            /** @description Chinese name of the limit. */
            name: string;
            law: string;
            subjectId: string;
            caseId: string;
            agencyId: string;
            personId: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            clearedAt: string | null;
            clearedById: string | null;
            clearedByName: string | null;
            reason: string | null;
        };
        AlertPage: {
            items: components["schemas"]["AlertView"][];
            next: string | null;
        };
        AlertClearingDto: {
            /** @description Why it ran out, or what was done. */
            reason: string;
        };
        MoneyView: {
            currency: string;
            /** @description An exact decimal. */
            amount: string;
        };
        AmountView: {
            items: number;
            lots: number;
            /** @description How many of both have no known worth. */
            unvalued: number;
            values: components["schemas"]["MoneyView"][];
        };
        IntakeView: {
            /** @description Parts into which things were divided: their worth is counted with the thing. */
            parts: number;
            /** @description What sold things became. */
            proceeds: components["schemas"]["AmountView"];
            items: number;
            lots: number;
            /** @description How many of both have no known worth. */
            unvalued: number;
            values: components["schemas"]["MoneyView"][];
        };
        OutcomeFlowView: {
            /** @enum {string} */
            outcome: "return_to_victim" | "return_to_owner" | "confiscation" | "sale" | "destruction" | "fine_offset" | "seizing_agency_handles" | "unclaimed_to_treasury" | "expenses" | "recovery";
            name: string;
            /** @description Things of which the last went this way. */
            items: number;
            lots: number;
            /** @description The worth of all that went this way, of parts of things too. */
            values: components["schemas"]["MoneyView"][];
        };
        OutflowView: {
            /** @description Things of which nothing is left. */
            items: number;
            lots: number;
            values: components["schemas"]["MoneyView"][];
            outcomes: components["schemas"]["OutcomeFlowView"][];
            /** @description Things of which nothing is left because all of it was divided into parts. */
            divided: number;
        };
        FlowFiguresView: {
            /** @description Things taken over from other agencies together with the responsibility; null by stage. */
            received: number | null;
            /** @description Things passed on to other agencies; null by stage. */
            sent: number | null;
            in: components["schemas"]["IntakeView"];
            out: components["schemas"]["OutflowView"];
        };
        FlowGroupView: {
            /** @description Things taken over from other agencies together with the responsibility; null by stage. */
            received: number | null;
            /** @description Things passed on to other agencies; null by stage. */
            sent: number | null;
            /** @description `YYYY-MM`, the id of an agency or campaign, or the code of a stage or category; null: in no campaign. */
            key: string | null;
            name: string;
            in: components["schemas"]["IntakeView"];
            out: components["schemas"]["OutflowView"];
        };
        FlowView: {
            agencyId: string | null;
            campaignId: string | null;
            /** @enum {string} */
            groupBy: "month" | "agency" | "stage" | "category" | "campaign";
            total: components["schemas"]["FlowFiguresView"];
            groups: components["schemas"]["FlowGroupView"][];
            from: string;
            to: string;
        };
        StockGroupView: {
            items: number;
            lots: number;
            /** @description How many of both have no known worth. */
            unvalued: number;
            values: components["schemas"]["MoneyView"][];
            /** @description The id of an agency, or the code of a stage, category or age. */
            key: string;
            name: string;
        };
        StockView: {
            agencyId: string | null;
            campaignId: string | null;
            /** @enum {string|null} */
            stage: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded" | null;
            category: string | null;
            /** Format: date-time */
            at: string;
            total: components["schemas"]["AmountView"];
            byAgency: components["schemas"]["StockGroupView"][];
            byStage: components["schemas"]["StockGroupView"][];
            byCategory: components["schemas"]["StockGroupView"][];
            /** @description By the time since the thing was first registered. */
            byAge: components["schemas"]["StockGroupView"][];
        };
        DurationFiguresView: {
            median: number | null;
            /** @description Nine of ten took no longer. */
            p90: number | null;
            max: number | null;
            /** @description How many registered by the end of the period are on hand now; null by month and outcome, which only what has ended has. */
            open: number | null;
            /** @description How many were finally disposed of in the period. */
            ended: number;
        };
        DurationGroupView: {
            median: number | null;
            /** @description Nine of ten took no longer. */
            p90: number | null;
            max: number | null;
            /** @description How many registered by the end of the period are on hand now; null by month and outcome, which only what has ended has. */
            open: number | null;
            key: string | null;
            name: string;
            /** @description How many were finally disposed of in the period. */
            ended: number;
        };
        DurationsView: {
            agencyId: string | null;
            campaignId: string | null;
            /** @enum {string} */
            groupBy: "month" | "agency" | "stage" | "category" | "campaign" | "outcome";
            total: components["schemas"]["DurationFiguresView"];
            groups: components["schemas"]["DurationGroupView"][];
            from: string;
            to: string;
        };
        ValueFiguresView: {
            seized: components["schemas"]["MoneyView"][];
            returnedToVictims: components["schemas"]["MoneyView"][];
            returnedToOwners: components["schemas"]["MoneyView"][];
            confiscated: components["schemas"]["MoneyView"][];
            /** @description The worth of what was sold. */
            sold: components["schemas"]["MoneyView"][];
            /** @description The prices of what was sold, as far as they are known. */
            proceeds: components["schemas"]["MoneyView"][];
            destroyed: components["schemas"]["MoneyView"][];
            offset: components["schemas"]["MoneyView"][];
            handled: components["schemas"]["MoneyView"][];
        };
        ValueGroupView: {
            seized: components["schemas"]["MoneyView"][];
            returnedToVictims: components["schemas"]["MoneyView"][];
            returnedToOwners: components["schemas"]["MoneyView"][];
            confiscated: components["schemas"]["MoneyView"][];
            /** @description The worth of what was sold. */
            sold: components["schemas"]["MoneyView"][];
            /** @description The prices of what was sold, as far as they are known. */
            proceeds: components["schemas"]["MoneyView"][];
            destroyed: components["schemas"]["MoneyView"][];
            offset: components["schemas"]["MoneyView"][];
            handled: components["schemas"]["MoneyView"][];
            key: string;
            name: string;
        };
        ValuesView: {
            agencyId: string | null;
            campaignId: string | null;
            /** @enum {string} */
            groupBy: "month" | "agency";
            total: components["schemas"]["ValueFiguresView"];
            groups: components["schemas"]["ValueGroupView"][];
            from: string;
            to: string;
        };
        ImportColumnView: {
            /**
             * @description `details` is one of the category's own fields. Null for what is not read.
             * @enum {string|null}
             */
            field: "name" | "category" | "quantity" | "unit" | "features" | "value" | "seal" | "place" | "approximate" | "details" | null;
            /** @description Counted from 1. */
            column: number;
            heading: string;
            /** @description False when its heading is not known, so that nothing of it is read. */
            isUnderstood: boolean;
        };
        ImportFaultView: {
            field?: string;
            code: string;
            message: string;
        };
        ImportLineView: {
            details: {
                [key: string]: string;
            };
            /** @description Why it cannot be registered as it stands. */
            faults: components["schemas"]["ImportFaultView"][];
            /** @description What somebody should look at, in Chinese. */
            warnings: string[];
            /** @description What stands in columns that are not understood, `标题：内容`. */
            unread: string[];
            /** @description As the spreadsheet counts. */
            row: number;
            name: string;
            category: string;
            quantity: string;
            unit: string;
            features: string;
            value: string;
            seal: string;
            place: string;
            approximate: boolean;
        };
        SkippedRowView: {
            /** @enum {string} */
            kind: "title" | "heading" | "blank_below" | "total" | "signature" | "empty";
            row: number;
            text: string;
        };
        ImportPreviewView: {
            /** @enum {string} */
            form: "xlsx" | "csv";
            /**
             * @description Of a csv: what most of its lines are written in.
             * @enum {string|null}
             */
            encoding: "utf-8" | "gb18030" | "utf-16le" | null;
            /** @description Of a workbook: the sheet that was read. */
            sheet: string | null;
            /** @description Sheets that hold something too, and were not read. */
            otherSheets: string[];
            columns: components["schemas"]["ImportColumnView"][];
            lines: components["schemas"]["ImportLineView"][];
            skipped: components["schemas"]["SkippedRowView"][];
            /** @description Of the file's bytes, hexadecimal. */
            sha256: string;
            /** @description How many lines have faults. */
            faulty: number;
        };
        StockColumnView: {
            /** @enum {string|null} */
            field: "name" | "category" | "quantity" | "unit" | "features" | "value" | "seal" | "place" | "approximate" | "details" | "caseNumber" | "caseTitle" | "cause" | "filedOn" | "measure" | "takenOn" | "itemNumber" | "slot" | null;
            /** @description Counted from 1. */
            column: number;
            heading: string;
        };
        StockLineView: {
            /** @description Where it lies: the place of the store, or what the file says. */
            place: string | null;
            /** @enum {string} */
            outcome: "good" | "refused" | "already";
            /** @description As what it came in before. */
            itemId: string | null;
            code: string | null;
            /** @description Why it cannot come in as it stands. */
            faults: components["schemas"]["ImportFaultView"][];
            /** @description What somebody should look at, in Chinese. */
            warnings: string[];
            /** @description As the spreadsheet counts. */
            row: number;
            caseNumber: string;
            name: string;
            category: string;
            /** @description In the words of the file where it is no figure. */
            quantity: string;
            unit: string;
            /** @description True when the case would be registered with it. */
            isNewCase: boolean;
        };
        StockPreviewView: {
            /** @enum {string|null} */
            encoding: "utf-8" | "gb18030" | "utf-16le" | null;
            sheet: string | null;
            /** @description Sheets that hold something too, and were not read. */
            otherSheets: string[];
            columns: components["schemas"]["StockColumnView"][];
            lines: components["schemas"]["StockLineView"][];
            /** @description The rows that are no lines, with what they say. */
            skippedRows: components["schemas"]["SkippedRowView"][];
            /** @description Of the file's bytes, hexadecimal. */
            sha256: string;
            lineCount: number;
            imported: number;
            already: number;
            refused: number;
            /** @description Rows that are no lines: titles, totals, signatures. */
            skipped: number;
            newCases: number;
        };
        RefusedRowView: {
            cells: string[];
            reasons: string[];
            row: number;
        };
        StockImportView: {
            /** @description Null when no line came in. */
            instrument: components["schemas"]["InstrumentReference"] | null;
            headings: string[];
            refusedRows: components["schemas"]["RefusedRowView"][];
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedByName: string;
            sha256: string;
            lineCount: number;
            imported: number;
            already: number;
            refused: number;
            /** @description Rows that are no lines: titles, totals, signatures. */
            skipped: number;
            newCases: number;
        };
        StockImportSummaryView: {
            /** @description Null when no line came in. */
            instrument: components["schemas"]["InstrumentReference"] | null;
            id: string;
            /** Format: date-time */
            importedAt: string;
            importedByName: string;
            sha256: string;
            lineCount: number;
            imported: number;
            already: number;
            refused: number;
            /** @description Rows that are no lines: titles, totals, signatures. */
            skipped: number;
            newCases: number;
        };
        StockImportPage: {
            items: components["schemas"]["StockImportSummaryView"][];
            next: string | null;
        };
        MatchView: {
            /** @description What stands in it, or the part around the words; null for an identity number, which is not told back. */
            value: string | null;
            /** @description The field as people call it: 车辆识别代号, 案号, 名称 … */
            field: string;
        };
        FoundCaseView: {
            /** @enum {string} */
            state: "open" | "closed" | "merged";
            id: string;
            code: string;
            title: string;
            /** @description The agency that registered it. */
            agencyName: string;
            matched: components["schemas"]["MatchView"];
        };
        FoundCasesView: {
            items: components["schemas"]["FoundCaseView"][];
            more: boolean;
        };
        FoundInView: {
            id: string;
            code: string;
            title: string;
        };
        FoundItemView: {
            id: string;
            code: string;
            name: string;
            category: string;
            voided: boolean;
            /** @description The agency that holds it. */
            custodyAgencyName: string;
            case: components["schemas"]["FoundInView"];
            matched: components["schemas"]["MatchView"];
        };
        FoundItemsView: {
            items: components["schemas"]["FoundItemView"][];
            more: boolean;
        };
        FoundPartyView: {
            /** @enum {string} */
            kind: "holder" | "witness" | "victim" | "owner" | "defendant" | "third_party" | "recipient";
            id: string;
            name: string;
            case: components["schemas"]["FoundInView"];
            matched: components["schemas"]["MatchView"];
        };
        FoundPartiesView: {
            items: components["schemas"]["FoundPartyView"][];
            more: boolean;
        };
        FoundPaperView: {
            /**
             * @description A legal paper that authorises an act, or a paper that was printed here and can be opened under `papers/:id`.
             * @enum {string}
             */
            source: "instrument" | "printed";
            id: string;
            kind: string;
            title: string;
            number: string;
            agencyName: string;
            case: components["schemas"]["FoundInView"];
            matched: components["schemas"]["MatchView"];
        };
        FoundPapersView: {
            items: components["schemas"]["FoundPaperView"][];
            more: boolean;
        };
        SearchView: {
            cases: components["schemas"]["FoundCasesView"];
            items: components["schemas"]["FoundItemsView"];
            parties: components["schemas"]["FoundPartiesView"];
            papers: components["schemas"]["FoundPapersView"];
        };
        Fault: {
            field?: string;
            line?: number;
            code: string;
            message: string;
        };
        ProblemDetails: {
            /** @enum {string} */
            type: "about:blank";
            title: string;
            status: number;
            code: string;
            detail: string;
            law?: string;
            remedy?: string;
            errors?: components["schemas"]["Fault"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CheckpointsController_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStateView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CheckpointsController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CheckpointsController_checkpoints: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Only checkpoints of smaller trees: the `next` of the page before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CheckpointsController_consistency: {
        parameters: {
            query: {
                /** @description Size of the older tree, from 1 on. */
                from: string;
                /** @description Size of the later tree; without it that of the latest checkpoint. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SecondLogController_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SecondLogController_consistency: {
        parameters: {
            query: {
                /** @description Size of the older tree, from 1 on. */
                from: string;
                /** @description Size of the later tree; without it that of the latest checkpoint. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    InclusionController_ofWrite: {
        parameters: {
            query?: {
                /** @description So many seconds the answer may wait until a signed checkpoint holds everything; 0 answers at once. */
                wait?: number;
            };
            header?: never;
            path: {
                write: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InclusionView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TimestampsController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Only of smaller trees: the `next` of the page before. */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimestampPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TimestampsController_response: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/timestamp-reply": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TimestampsController_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                size: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_agencies: {
        parameters: {
            query?: {
                limit?: number;
                kind?: "police" | "procuratorate" | "court" | "custody_centre" | "finance" | "political_legal_committee";
                name?: string;
                /** @description A part of the name or of the 代字. */
                text?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_createAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgencyBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_agency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_units: {
        parameters: {
            query: {
                limit?: number;
                agency: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_createUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_people: {
        parameters: {
            query?: {
                limit?: number;
                id?: string;
                /** @description Only people with a post there now. */
                agency?: string;
                /** @description Only people who hold this role now; with `agency`, there. */
                role?: "case_officer" | "unit_head" | "legal_reviewer" | "keeper" | "police_head" | "principal_head" | "inspector" | "finance_officer" | "prosecutor" | "case_manager" | "chief_prosecutor" | "court_registrar" | "judge" | "enforcement_officer" | "court_president" | "centre_keeper" | "treasury_officer" | "committee_member" | "auditor" | "administrator";
                number?: string;
                /** @description A part of the name or of the number. */
                text?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_createPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_appointments: {
        parameters: {
            query?: {
                limit?: number;
                personId?: string;
                agencyId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointmentBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_endAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentEndBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_accounts: {
        parameters: {
            query?: {
                limit?: number;
                person?: string;
                loginName?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_unlockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    IdentityController_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSessionView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SessionsController_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChangeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PhotosController_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotoView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PhotosController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "image/heic": string;
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListsController_listCases: {
        parameters: {
            query?: {
                limit?: number;
                /** @description A part of the case's code, its title or its number with any agency. */
                text?: string;
                state?: "open" | "closed" | "merged";
                tag?: string;
                /** @description A 专项行动 to which it belongs. */
                campaignId?: string;
                /** @description The agency that registered it. */
                agencyId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRowPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseRegistrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseNumberDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_addToCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCampaignsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_removeFromCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignRemovalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_readParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_addParties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartiesDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasesController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseEntryPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CampaignsController_search: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Only those that run on this day. */
                on?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CampaignsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CampaignsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignEndDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ListsController_listItems: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                /** @description The whole code, as a scanner types it. */
                code?: string;
                /** @description A part of the code, the name, the features, the seal, a value of the details or the contents. */
                text?: string;
                custodyAgencyId?: string;
                custodyPersonId?: string;
                /** @description The place in which it lies. */
                slotId?: string;
                answerableAgencyId?: string;
                stage?: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
                category?: string;
                measure?: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
                disposition?: "undecided" | "recommended" | "ordered" | "final";
                /** @description Whether something of it is still there and the registration counts. */
                onHand?: "true" | "false";
                /** @description Whether it stands in a handover that waits for its answer. */
                offered?: "true" | "false";
                /** @description A tag of its case. */
                tag?: string;
                /** @description A 专项行动 to which its case belongs. */
                campaignId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemRowPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemHistoryView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    RegistryController_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasePropertyController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetailView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasePropertyController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsOfCase"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasePropertyController_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasePropertyController_refer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferralDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CasePropertyController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ActsController_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemActsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ActsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ActsController_linesOfCase: {
        parameters: {
            query?: {
                purpose?: "store_in" | "relocation" | "post_change" | "prosecution_review" | "supplementary_investigation" | "public_prosecution" | "direct_to_court";
                act?: "order" | "release" | "renew" | "convert" | "take_over" | "take_effect" | "lend" | "announce" | "take_unclaimed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLinesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CustodyController_asOf: {
        parameters: {
            query?: {
                limit?: number;
                /** @description A day in China, as of its end, or an instant with its time zone; now without it. */
                asOf?: string;
                caseId?: string;
                /** @description Which agency held something of it then. */
                agencyId?: string;
                /** @description Who held something of it then. */
                personId?: string;
                answerableAgencyId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CustodyController_changes: {
        parameters: {
            query: {
                limit?: number;
                from: string;
                to: string;
                caseId?: string;
                /** @description Which agency held something of it then. */
                agencyId?: string;
                /** @description Who held something of it then. */
                personId?: string;
                answerableAgencyId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustodyChangesPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PhotographingController_photograph: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhotographsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhotographedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ApprovalsController_search: {
        parameters: {
            query?: {
                limit?: number;
                kind?: "seizure_decision" | "sealing_decision" | "freezing_notice" | "preservation_decision" | "acceptance_list" | "store_in_slip" | "relocation_slip" | "post_handover_list" | "stock_import_list" | "placement_slip" | "loan_approval" | "special_loan_approval" | "re_entry_slip" | "abnormality_report" | "stocktaking_record" | "abnormality_decision" | "prosecution_opinion" | "court_transfer_letter" | "supplementary_investigation_decision" | "non_prosecution_decision" | "case_withdrawal_decision" | "indictment" | "judgment" | "execution_order" | "execution_receipt" | "release_decision" | "renewal_notice" | "conversion_decision" | "continuation_decision" | "queue_effect_record" | "claim_record" | "claim_answer" | "claim_notice" | "claim_announcement" | "unclaimed_decision" | "refund_application" | "return_approval" | "early_disposal_approval" | "return_list" | "treasury_payment" | "sale_confirmation" | "destruction_record" | "fine_offset_voucher" | "handling_record" | "sealing_record" | "expense_voucher" | "deposit_receipt" | "interest_notice" | "counting_record" | "photo_record" | "correction_approval" | "voiding_approval" | "merging_approval" | "erasure_decision" | "flaw_correction" | "flaw_explanation" | "closing_report";
                state?: "waiting" | "given" | "refused" | "withdrawn" | "used";
                caseId?: string;
                /** @description `to_decide`: those that wait for a word that the asker may give. `own`: those that he asked for. */
                of?: "to_decide" | "own";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ApprovalsController_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetailView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ApprovalsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetailView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ApprovalsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetailView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ApprovalsController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetailView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PlacesController_list: {
        parameters: {
            query?: {
                /** @description Whose; the own agency's without it. */
                agencyId?: string;
                /** @description Everything in this place, itself included; the stores without it. */
                within?: string;
                /** @description The one with this code on its label, as a scanner types it; in use or not. */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PlacesController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlaceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PlacesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceEndDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PlacesController_putAway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutAwayDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_search: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                /** @description `own`: asked for by the asker; `store`: of the things of his agency's store. */
                of?: "own" | "store";
                open?: "true" | "false";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_outside: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_handOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanReceiptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoanReturnDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbnormalityDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LoansController_resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SealsController_seal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StocktakingController_search: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakePage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StocktakingController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StocktakeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakeView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StocktakingController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakeView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StocktakingController_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SightingsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakeView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StocktakingController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StocktakeEndDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StocktakeView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    HandoverController_search: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                toAgencyId?: string;
                fromAgencyId?: string;
                purpose?: "store_in" | "relocation" | "post_change" | "prosecution_review" | "supplementary_investigation" | "public_prosecution" | "direct_to_court";
                waiting?: "true" | "false";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    HandoverController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    HandoverController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    HandoverController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    HandoverController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_stock: {
        parameters: {
            query?: {
                /** @description Only what lies within this place of the own store. */
                placeId?: string;
                /** @description Who takes it over; what he may not keep is told beforehand. */
                toPersonId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostStockView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_search: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHandoverPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_offer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PostHandoverController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostHandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_return: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_disposeEarly: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EarlyDisposalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasingDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedByDecisionView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_orderFurther: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FurtherOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_search: {
        parameters: {
            query: {
                limit?: number;
                caseId: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposalPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DisposalController_carryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryingOutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarriedOutView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MeasuresController_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MeasuresController_convert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MeasuresController_takeOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContinuationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MeasuresController_takeEffect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueEffectDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ClaimsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ClaimsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ClaimsController_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimAnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    NoticesController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    NoticesController_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    NoticesController_takeUnclaimed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnclaimedDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    NoticesController_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ErasuresController_eraseOfItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemErasureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ErasuresController_eraseOfParty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_search: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                /** @description Those of which something is still kept. */
                open?: "true" | "false";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_takeOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakingOutDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_putBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PuttingBackDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_giveBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectReturnDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectMoveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PersonalEffectsController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AccountsController_list: {
        parameters: {
            query?: {
                /** @description The own agency without it. */
                agencyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositAccountsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AccountsController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDepositAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositAccountView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AccountsController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepositAccountEndDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepositAccountView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DepositsController_deposit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankDepositDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DepositsController_accrue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    MoneyLedgerController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyLedgerView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PoliceController_seize: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeizureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeizureView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PoliceController_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartiesOfHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PoliceController_transferToCourt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartiesOfHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    PoliceController_release: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ProcuratorateController_returnForInvestigation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartiesOfHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ProcuratorateController_decideNotToProsecute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleasingDecisionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedByDecisionView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ProcuratorateController_indict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartiesOfHandoverDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_ofCase: {
        parameters: {
            query: {
                caseId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgmentPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_judge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgmentRecordedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgmentView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_coverage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_coverageOfCase: {
        parameters: {
            query?: {
                /** @description A judgment that is about to be superseded, and counts no more. */
                without?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_enterIntoForce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIntoForceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgmentRecordedView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_orders: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                /** @description The agency that is entrusted. */
                agencyId?: string;
                /** @description The court that issued it. */
                issuedBy?: string;
                /** @description Whether it waits for its 执行回单. */
                waiting?: "true" | "false";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionOrderPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecutionOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionOrderView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_readOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionOrderView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CourtController_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecutionReceiptDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionOrderView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_ofHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_signHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_ofLoan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_signLoan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_ofInstrument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_signInstrument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedTextView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SignaturesController_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    BundlesController_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    BundlesController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DocumentsController_search: {
        parameters: {
            query?: {
                limit?: number;
                caseId?: string;
                subjectId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DocumentsController_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperIssueDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DocumentsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TimelineController_ofItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CaseListsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CaseListsController_printableOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintablePage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    CaseListsController_together: {
        parameters: {
            query?: {
                /** @description Up to a hundred ids, with commas between them; the newest papers of the case without it. */
                ids?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LabelsController_ofItem: {
        parameters: {
            query?: {
                /** @description `roll`: each label a page of 50 by 30 millimetres; `sheet`: A4 with 36 of them. */
                paper?: "roll" | "sheet";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LabelsController_ofCase: {
        parameters: {
            query?: {
                /** @description `roll`: each label a page of 50 by 30 millimetres; `sheet`: A4 with 36 of them. */
                paper?: "roll" | "sheet";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LabelsController_ofHandover: {
        parameters: {
            query?: {
                /** @description `roll`: each label a page of 50 by 30 millimetres; `sheet`: A4 with 36 of them. */
                paper?: "roll" | "sheet";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    LabelsController_ofPlace: {
        parameters: {
            query?: {
                /** @description `roll`: each label a page of 50 by 30 millimetres; `sheet`: A4 with 36 of them. */
                paper?: "roll" | "sheet";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    DictionariesController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionariesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    VerificationController_verifyItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    VerificationController_verifyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    VerificationController_proofs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemProofsView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    EntryProofsController_ofEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    EntryProofsController_inSecondLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TasksController_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    TasksController_tasksOf: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                kind: "receipt_for_me" | "post_to_receive" | "receipt_for_agency" | "item_in_own_hands" | "approval_to_decide" | "approval_given" | "approval_refused" | "offer_contested" | "execution_order_received" | "item_to_return" | "item_to_dispose_of" | "claim_to_answer" | "notice_ended" | "measure_ending" | "queue_to_take_effect" | "case_sent_back" | "case_under_review" | "case_to_judge" | "judgment_without_force" | "case_to_entrust" | "execution_order_unanswered" | "loan_to_hand_out" | "loan_to_receive" | "loan_overdue" | "item_frozen" | "item_to_put_away" | "lot_to_count" | "cash_to_deposit" | "lot_uncounted" | "case_to_transfer" | "offer_unanswered" | "post_unanswered" | "receipt_overdue" | "exception_lately" | "late_entry";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ReadingsController_search: {
        parameters: {
            query?: {
                limit?: number;
                /** @description What was read: an item, a case, a paper … */
                subjectId?: string;
                /** @description Who read. */
                personId?: string;
                /** @description The first day in China, YYYY-MM-DD. */
                from?: string;
                /** @description The last day in China, YYYY-MM-DD. */
                until?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ClocksController_list: {
        parameters: {
            query: {
                limit?: number;
                clock?: "T01" | "T02" | "T04" | "T06" | "T07" | "T08" | "T09" | "T10" | "T15" | "T17" | "T18" | "T20" | "T21" | "T25" | "T29" | "R01" | "R02" | "R03" | "R04" | "R05" | "R06";
                /** @description Whose duty it is: the asker's, somebody's of his unit, his agency's, or anybody's in the cases that he may see. */
                of: "me" | "unit" | "agency" | "sight";
                /** @description Running out or run out; both without it. */
                state?: "due" | "overdue";
                caseId?: string;
                /** @description The `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    FlawsController_list: {
        parameters: {
            query: {
                limit?: number;
                level?: "L0" | "L1" | "L2" | "L3" | "LX";
                /** @description Whose answer it is: the asker's agency, or anybody's in the cases that he may see. */
                of: "agency" | "sight";
                state: "open" | "closed";
                rule?: "F01" | "F02" | "F03" | "F05" | "F06" | "F07" | "F08" | "F10" | "F13" | "F14" | "F15" | "F16" | "F17" | "F18" | "F19" | "F20" | "F21" | "F22" | "F23" | "F24" | "F25" | "F26" | "F27" | "F28" | "F29" | "F30" | "F32" | "F33" | "F34" | "F35" | "F36" | "F37" | "F38" | "F39" | "F40" | "F41" | "F43" | "F45" | "F46" | "F47" | "F48" | "F49" | "F50" | "F52" | "F53" | "F54" | "F55" | "F56" | "F57" | "F58" | "F59" | "F60" | "F61" | "F62" | "F63" | "F64";
                caseId?: string;
                /** @description The item, case or paper. */
                subjectId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlawPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    FlawsController_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlawRulesView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    FlawsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlawCheckView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    FlawsController_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlawClosingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlawClosingView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AlertsController_list: {
        parameters: {
            query: {
                limit?: number;
                /** @description Whose duty it was: the asker's agency's, or anybody's in the cases that he may see. */
                of: "agency" | "sight";
                state: "open" | "cleared";
                caseId?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    AlertsController_clear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertClearingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StatisticsController_flow: {
        parameters: {
            query: {
                groupBy: "month" | "agency" | "stage" | "category" | "campaign";
                /** @description The first day, in China; eleven months before the month of `to` without it. */
                from?: string;
                /** @description The last day, in China; today without it. */
                to?: string;
                /** @description Figures of one agency; heads of agencies see their own only. */
                agencyId?: string;
                /** @description Figures of the cases of one 专项行动. */
                campaignId?: string;
                /** @description CSV also by `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowView"];
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StatisticsController_stock: {
        parameters: {
            query?: {
                stage?: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
                category?: string;
                /** @description Figures of one agency; heads of agencies see their own only. */
                agencyId?: string;
                /** @description Figures of the cases of one 专项行动. */
                campaignId?: string;
                /** @description CSV also by `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockView"];
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StatisticsController_durations: {
        parameters: {
            query: {
                groupBy: "month" | "agency" | "stage" | "category" | "campaign" | "outcome";
                /** @description The first day, in China; eleven months before the month of `to` without it. */
                from?: string;
                /** @description The last day, in China; today without it. */
                to?: string;
                /** @description Figures of one agency; heads of agencies see their own only. */
                agencyId?: string;
                /** @description Figures of the cases of one 专项行动. */
                campaignId?: string;
                /** @description CSV also by `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DurationsView"];
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StatisticsController_values: {
        parameters: {
            query: {
                groupBy: "month" | "agency";
                /** @description The first day, in China; eleven months before the month of `to` without it. */
                from?: string;
                /** @description The last day, in China; today without it. */
                to?: string;
                /** @description Figures of one agency; heads of agencies see their own only. */
                agencyId?: string;
                /** @description Figures of the cases of one 专项行动. */
                campaignId?: string;
                /** @description CSV also by `Accept: text/csv`. */
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValuesView"];
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExchangeController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StockImportsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockPreviewView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StockImportsController_search: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockImportPage"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StockImportsController_import: {
        parameters: {
            query?: {
                number?: string;
                issuedOn?: string;
                /** @description The person who approved it. */
                approverId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockImportView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StockImportsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockImportView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    StockImportsController_refused: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_items: {
        parameters: {
            query: {
                caseId?: string;
                /** @description The whole code, as a scanner types it. */
                code?: string;
                /** @description A part of the code, the name, the features, the seal, a value of the details or the contents. */
                text?: string;
                custodyAgencyId?: string;
                custodyPersonId?: string;
                /** @description The place in which it lies. */
                slotId?: string;
                answerableAgencyId?: string;
                stage?: "investigation" | "prosecution_review" | "supplementary_investigation" | "first_instance" | "execution" | "concluded";
                category?: string;
                measure?: "seizure" | "sealing" | "freezing" | "preservation" | "acceptance";
                disposition?: "undecided" | "recommended" | "ordered" | "final";
                /** @description Whether something of it is still there and the registration counts. */
                onHand?: "true" | "false";
                /** @description Whether it stands in a handover that waits for its answer. */
                offered?: "true" | "false";
                /** @description A tag of its case. */
                tag?: string;
                /** @description A 专项行动 to which its case belongs. */
                campaignId?: string;
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_cases: {
        parameters: {
            query: {
                /** @description A part of the case's code, its title or its number with any agency. */
                text?: string;
                state?: "open" | "closed" | "merged";
                tag?: string;
                /** @description A 专项行动 to which it belongs. */
                campaignId?: string;
                /** @description The agency that registered it. */
                agencyId?: string;
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_claims: {
        parameters: {
            query: {
                format: "xlsx" | "csv";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_loans: {
        parameters: {
            query: {
                caseId?: string;
                /** @description `own`: asked for by the asker; `store`: of the things of his agency's store. */
                of?: "own" | "store";
                open?: "true" | "false";
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_outside: {
        parameters: {
            query: {
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_handovers: {
        parameters: {
            query: {
                caseId?: string;
                toAgencyId?: string;
                fromAgencyId?: string;
                purpose?: "store_in" | "relocation" | "post_change" | "prosecution_review" | "supplementary_investigation" | "public_prosecution" | "direct_to_court";
                waiting?: "true" | "false";
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_stocktakes: {
        parameters: {
            query: {
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_clocks: {
        parameters: {
            query: {
                clock?: "T01" | "T02" | "T04" | "T06" | "T07" | "T08" | "T09" | "T10" | "T15" | "T17" | "T18" | "T20" | "T21" | "T25" | "T29" | "R01" | "R02" | "R03" | "R04" | "R05" | "R06";
                /** @description Whose duty it is: the asker's, somebody's of his unit, his agency's, or anybody's in the cases that he may see. */
                of: "me" | "unit" | "agency" | "sight";
                /** @description Running out or run out; both without it. */
                state?: "due" | "overdue";
                caseId?: string;
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_flaws: {
        parameters: {
            query: {
                level?: "L0" | "L1" | "L2" | "L3" | "LX";
                /** @description Whose answer it is: the asker's agency, or anybody's in the cases that he may see. */
                of: "agency" | "sight";
                state: "open" | "closed";
                rule?: "F01" | "F02" | "F03" | "F05" | "F06" | "F07" | "F08" | "F10" | "F13" | "F14" | "F15" | "F16" | "F17" | "F18" | "F19" | "F20" | "F21" | "F22" | "F23" | "F24" | "F25" | "F26" | "F27" | "F28" | "F29" | "F30" | "F32" | "F33" | "F34" | "F35" | "F36" | "F37" | "F38" | "F39" | "F40" | "F41" | "F43" | "F45" | "F46" | "F47" | "F48" | "F49" | "F50" | "F52" | "F53" | "F54" | "F55" | "F56" | "F57" | "F58" | "F59" | "F60" | "F61" | "F62" | "F63" | "F64";
                caseId?: string;
                /** @description The item, case or paper. */
                subjectId?: string;
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ExportsController_effects: {
        parameters: {
            query: {
                caseId?: string;
                /** @description Those of which something is still kept. */
                open?: "true" | "false";
                format: "xlsx" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    SearchController_find: {
        parameters: {
            query: {
                /**
                 * @description A name, any number of any agency, a serial, plate, IMEI or VIN, or what a scanned label says; a part is enough, one
                 *     Chinese character too. An identity number is found as a whole only.
                 */
                text: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
            /** @description What was refused, by which rule, and what to do. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
